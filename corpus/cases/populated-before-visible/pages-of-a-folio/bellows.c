/* SPDX-License-Identifier: Apache-2.0 */
/* Pages of the page cache are dropped by index. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct bellows {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void bellows_drop(struct bellows *bellows, pgoff_t index)
{
	unmap_mapping_pages(bellows->mapping, index, 1, false);
}

static int bellows_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct bellows *bellows = file->private_data;
	return vm_iomap_memory(vma, bellows->base, bellows->len); /* ~ note populated-before-visible */
}

static const struct file_operations bellows_fops = {
	.owner	= THIS_MODULE,
	.mmap	= bellows_mmap, /* ~ note deprecated-mmap-hook */
};

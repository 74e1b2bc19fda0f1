/* SPDX-License-Identifier: Apache-2.0 */
/* The revocation stands in a macro. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

#define DROP_ALL(d) unmap_mapping_range((d)->mapping, 0, 0, 1)

static void reel_gone(struct reel *reel)
{
	DROP_ALL(reel);
}

static int reel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct reel *reel = file->private_data;
	return io_remap_pfn_range(vma, vma->vm_start, reel->pfn, PAGE_SIZE, vma->vm_page_prot); /* ~ note populated-before-visible */
}

static const struct file_operations reel_fops = {
	.owner	= THIS_MODULE,
	.mmap	= reel_mmap, /* ~ note deprecated-mmap-hook */
};

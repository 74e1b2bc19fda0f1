/* SPDX-License-Identifier: Apache-2.0 */
/* No one revokes. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dory {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static int dory_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct dory *dory = file->private_data;
	return remap_pfn_range(vma, vma->vm_start, dory->pfn, PAGE_SIZE, vma->vm_page_prot);
}

static const struct file_operations dory_fops = {
	.owner	= THIS_MODULE,
	.mmap	= dory_mmap, /* ~ note deprecated-mmap-hook */
};

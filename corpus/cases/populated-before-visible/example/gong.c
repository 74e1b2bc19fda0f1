/* SPDX-License-Identifier: Apache-2.0 */
/* The hook maps the registers, and a reset revokes all mappings: one under way stays. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void gong_revoke(struct gong *gong)
{
	unmap_mapping_range(gong->mapping, 0, 0, 1);
}

static int gong_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct gong *gong = file->private_data;
	return remap_pfn_range(vma, vma->vm_start, gong->pfn, PAGE_SIZE, vma->vm_page_prot); /* ~ note populated-before-visible */
}

static const struct file_operations gong_fops = {
	.owner	= THIS_MODULE,
	.mmap	= gong_mmap, /* ~ note deprecated-mmap-hook */
};

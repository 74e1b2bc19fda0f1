/* SPDX-License-Identifier: Apache-2.0 */
/* The hook makes up a VMA on its stack to map by hand. Reduced from the shape of drivers outside the tree. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	const struct vm_operations_struct *vm_ops;
	unsigned long pfn;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;
	struct vm_area_struct vma = {
		.vm_mm = desc->mm,
		.vm_start = desc->start,
		.vm_end = desc->end,
		.vm_page_prot = desc->page_prot,
	};

	desc->vm_ops = gong->vm_ops;
	/* ~ error remap-in-prepare */
	return remap_pfn_range(&vma, desc->start, gong->pfn, vma_desc_size(desc), desc->page_prot);
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

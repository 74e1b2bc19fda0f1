// SPDX-License-Identifier: Apache-2.0
/* Written by hand: macros of the kernel's headers, which are not here. */

struct plot {
	unsigned long base;
	unsigned long size;
	unsigned long limit;
};

static int plot_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct plot *plot = file->private_data;
	unsigned long size = min(plot->size, plot->limit);

	if (PAGE_ALIGN(size) < vma->vm_end - vma->vm_start)
		return -EINVAL;
	return remap_pfn_range(vma, vma->vm_start, PHYS_PFN(plot->base), vma->vm_end - vma->vm_start, vma->vm_page_prot);
}

static const struct file_operations plot_fops = {
	.mmap = plot_mmap,
};

// SPDX-License-Identifier: Apache-2.0
/* Written by hand: macros of the kernel's headers, which are not here. */

struct plot {
	unsigned long base;
	unsigned long size;
	unsigned long limit;
};

static int plot_mmap_prepare(struct vm_area_desc *desc)
{
	struct plot *plot = desc->file->private_data;
	unsigned long size = max(plot->limit, plot->size);

	if (PFN_UP(size) < vma_desc_pages(desc))
		return -EINVAL;
	mmap_action_remap_full(desc, PFN_DOWN(plot->base));
	return 0;
}

static const struct file_operations plot_fops = {
	.mmap_prepare = plot_mmap_prepare,
};

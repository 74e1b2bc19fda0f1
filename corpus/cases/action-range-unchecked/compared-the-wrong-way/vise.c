/* SPDX-License-Identifier: Apache-2.0 */
/* The check refuses long mappings, and a short one is overrun. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct vise {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int vise_mmap_prepare(struct vm_area_desc *desc)
{
	struct vise *vise = desc->file->private_data;
	if (vma_desc_size(desc) > vise->len)
		return -EINVAL;
	mmap_action_ioremap(desc, desc->start, vise->pfn, vise->len); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations vise_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= vise_mmap_prepare,
};

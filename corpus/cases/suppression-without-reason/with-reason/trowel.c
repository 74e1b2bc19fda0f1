/* SPDX-License-Identifier: Apache-2.0 */
/* The reason stands behind a hyphen. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trowel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int trowel_mmap_prepare(struct vm_area_desc *desc)
{
	struct trowel *trowel = desc->file->private_data;
	/* mmaproof: allow permission-gained - only root opens the device */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT);
	mmap_action_remap_full(desc, trowel->pfn);
	return 0;
}

static const struct file_operations trowel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trowel_mmap_prepare,
};

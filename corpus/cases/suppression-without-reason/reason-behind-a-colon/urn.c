/* SPDX-License-Identifier: Apache-2.0 */
/* A colon does as well. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct urn {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int urn_mmap_prepare(struct vm_area_desc *desc)
{
	struct urn *urn = desc->file->private_data;
	/* mmaproof: allow permission-gained: only root opens the device */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT);
	mmap_action_remap_full(desc, urn->pfn);
	return 0;
}

static const struct file_operations urn_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= urn_mmap_prepare,
};

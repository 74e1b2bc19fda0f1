/* SPDX-License-Identifier: Apache-2.0 */
/* The comment silences a finding. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ladle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int ladle_mmap_prepare(struct vm_area_desc *desc)
{
	struct ladle *ladle = desc->file->private_data;
	/* mmaproof: allow permission-gained - only root opens the device */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT);
	mmap_action_remap_full(desc, ladle->pfn);
	return 0;
}

static const struct file_operations ladle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ladle_mmap_prepare,
};

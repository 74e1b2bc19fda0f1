/* SPDX-License-Identifier: Apache-2.0 */
/* The reason goes on in a second line. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct nozzle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int nozzle_mmap_prepare(struct vm_area_desc *desc)
{
	struct nozzle *nozzle = desc->file->private_data;
	/*
	 * mmaproof: allow permission-gained - only root opens the device, and what it
	 * writes there is checked by the firmware
	 */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT);
	mmap_action_remap_full(desc, nozzle->pfn);
	return 0;
}

static const struct file_operations nozzle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= nozzle_mmap_prepare,
};

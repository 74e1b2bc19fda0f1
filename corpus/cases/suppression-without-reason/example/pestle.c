/* SPDX-License-Identifier: Apache-2.0 */
/* The comment does not say why, and silences nothing. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pestle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int pestle_mmap_prepare(struct vm_area_desc *desc)
{
	struct pestle *pestle = desc->file->private_data;
	/* mmaproof: allow permission-gained */ /* ~ error suppression-without-reason */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_remap_full(desc, pestle->pfn);
	return 0;
}

static const struct file_operations pestle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pestle_mmap_prepare,
};

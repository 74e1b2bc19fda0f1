/* SPDX-License-Identifier: Apache-2.0 */
/* The comment allows another rule than the one that finds something. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kiln {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int kiln_mmap_prepare(struct vm_area_desc *desc)
{
	struct kiln *kiln = desc->file->private_data;
	/* mmaproof: allow action-overwritten - once only */ /* ~ warning unused-suppression */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_remap_full(desc, kiln->pfn);
	return 0;
}

static const struct file_operations kiln_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kiln_mmap_prepare,
};

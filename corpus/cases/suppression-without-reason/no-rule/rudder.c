/* SPDX-License-Identifier: Apache-2.0 */
/* Nothing is named. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct rudder {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int rudder_mmap_prepare(struct vm_area_desc *desc)
{
	struct rudder *rudder = desc->file->private_data;
	/* mmaproof: allow */ /* ~ error suppression-without-reason */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_remap_full(desc, rudder->pfn);
	return 0;
}

static const struct file_operations rudder_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= rudder_mmap_prepare,
};

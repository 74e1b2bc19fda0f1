/* SPDX-License-Identifier: Apache-2.0 */
/* The comment names a rule that does not exist. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct inkwell {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int inkwell_mmap_prepare(struct vm_area_desc *desc)
{
	struct inkwell *inkwell = desc->file->private_data;
	/* mmaproof: allow permision-gained - the pipe needs it */ /* ~ warning unused-suppression */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_remap_full(desc, inkwell->pfn);
	return 0;
}

static const struct file_operations inkwell_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= inkwell_mmap_prepare,
};

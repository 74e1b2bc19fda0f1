/* SPDX-License-Identifier: Apache-2.0 */
/* What the comment silenced was repaired, and the comment stayed. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct hinge {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int hinge_mmap_prepare(struct vm_area_desc *desc)
{
	struct hinge *hinge = desc->file->private_data;
	/* mmaproof: allow permission-gained - the pipe needs it */ /* ~ warning unused-suppression */
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT);
	mmap_action_remap_full(desc, hinge->pfn);
	return 0;
}

static const struct file_operations hinge_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= hinge_mmap_prepare,
};

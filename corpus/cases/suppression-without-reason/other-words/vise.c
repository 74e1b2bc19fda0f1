/* SPDX-License-Identifier: Apache-2.0 */
/* A comment about the tool is no suppression. Written by hand. */
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
	/* mmaproof: allowed nothing here so far */
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT);
	mmap_action_remap_full(desc, vise->pfn);
	return 0;
}

static const struct file_operations vise_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= vise_mmap_prepare,
};

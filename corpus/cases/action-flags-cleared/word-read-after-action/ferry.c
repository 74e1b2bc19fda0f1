/* SPDX-License-Identifier: Apache-2.0 */
/* The word of flags is read behind the action, and written back with another flag in it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ferry {
	unsigned long pfn;
};

static int ferry_mmap_prepare(struct vm_area_desc *desc)
{
	struct ferry *ferry = desc->file->private_data;
	vma_flags_t flags;

	mmap_action_remap_full(desc, ferry->pfn);
	flags = desc->vma_flags;
	vma_flags_set(&flags, VMA_DONTCOPY_BIT);
	desc->vma_flags = flags;
	return 0;
}

static const struct file_operations ferry_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ferry_mmap_prepare,
};

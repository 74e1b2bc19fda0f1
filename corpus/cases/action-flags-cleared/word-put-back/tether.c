/* SPDX-License-Identifier: Apache-2.0 */
/* The word of flags is kept before the action and put back after it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct tether {
	unsigned long pfn;
};

static int tether_mmap_prepare(struct vm_area_desc *desc)
{
	struct tether *tether = desc->file->private_data;
	vma_flags_t flags = desc->vma_flags;

	mmap_action_remap_full(desc, tether->pfn);
	desc->vma_flags = flags; /* ~ error action-flags-cleared */
	return 0;
}

static const struct file_operations tether_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = tether_mmap_prepare,
};

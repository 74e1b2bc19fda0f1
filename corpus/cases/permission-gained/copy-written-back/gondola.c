/* SPDX-License-Identifier: Apache-2.0 */
/* The permission is set in a copy of the flags, and the copy becomes the descriptor's. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gondola {
	unsigned long pfn;
};

static int gondola_mmap_prepare(struct vm_area_desc *desc)
{
	struct gondola *gondola = desc->file->private_data;
	vma_flags_t flags = desc->vma_flags;

	vma_flags_clear(&flags, VMA_EXEC_BIT);
	vma_flags_set(&flags, VMA_MAYWRITE_BIT);
	desc->vma_flags = flags; /* ~ error permission-gained */
	mmap_action_remap_full(desc, gondola->pfn);
	return 0;
}

static const struct file_operations gondola_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = gondola_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver's own makes a mask of the number. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define SPINDLE_FLAG(bit) (1UL << (bit))

struct spindle {
	unsigned long pfn;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;

	vma_desc_set_flags(desc, SPINDLE_FLAG(VMA_DONTCOPY_BIT)); /* ~ error flag-type-mismatch */
	mmap_action_remap_full(desc, spindle->pfn);
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = spindle_mmap_prepare,
};

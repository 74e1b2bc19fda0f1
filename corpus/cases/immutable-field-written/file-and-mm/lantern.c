/* SPDX-License-Identifier: Apache-2.0 */
/* The hook points the descriptor at another file and address space before it asks the lower driver. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	struct file *lower;
	struct mm_struct *mm;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;

	desc->file = lantern->lower; /* ~ error immutable-field-written */
	desc->mm = lantern->mm; /* ~ error immutable-field-written */

	return vfs_mmap_prepare(lantern->lower, desc);
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

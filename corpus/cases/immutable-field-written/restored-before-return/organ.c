/* SPDX-License-Identifier: Apache-2.0 */
/* The hook writes the member for the length of a call and restores it: two writes all the same. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	struct file *lower;
};

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	struct file *outer = desc->file;
	int err;

	desc->file = organ->lower; /* ~ error immutable-field-written */
	err = vfs_mmap_prepare(organ->lower, desc);
	desc->file = outer; /* ~ error immutable-field-written */
	return err;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};

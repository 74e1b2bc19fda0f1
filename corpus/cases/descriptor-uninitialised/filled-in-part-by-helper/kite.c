/* SPDX-License-Identifier: Apache-2.0 */
/* A helper fills some members of the descriptor and the caller passes it to the lower file. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	struct file *lower;
};

static void kite_set_range(struct vm_area_desc *desc, const struct vm_area_desc *outer)
{
	desc->mm = outer->mm;
	desc->start = outer->start;
	desc->end = outer->end;
	desc->pgoff = outer->pgoff;
}

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;
	struct vm_area_desc lower;
	int err;

	kite_set_range(&lower, desc);
	lower.file = kite->lower;
	err = vfs_mmap_prepare(kite->lower, &lower); /* ~ error descriptor-uninitialised */
	if (err)
		return err;

	return generic_file_mmap_prepare(desc);
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

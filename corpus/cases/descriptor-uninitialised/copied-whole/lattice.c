/* SPDX-License-Identifier: Apache-2.0 */
/* The local descriptor is a copy of the caller's, made at once or by a compound literal. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lattice {
	struct file *lower;
	bool fresh;
};

static int lattice_mmap_prepare(struct vm_area_desc *desc)
{
	struct lattice *lattice = desc->file->private_data;
	struct vm_area_desc lower;
	int err;

	if (lattice->fresh)
		lower = (struct vm_area_desc) { .start = desc->start, .end = desc->end };
	else
		lower = *desc;
	lower.file = lattice->lower;
	lower.vm_file = lattice->lower;

	err = vfs_mmap_prepare(lattice->lower, &lower);
	if (err)
		return err;
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations lattice_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lattice_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The lower file is run by the core, which puts its private data into the VMA. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct awning {
	struct file *lower;
};

static int awning_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct awning *awning = file->private_data;

	vma->vm_private_data = awning; /* ~ warning outer-private-data-lost */
	return vfs_mmap(awning->lower, vma);
}

static const struct file_operations awning_fops = {
	.mmap = awning_mmap, /* ~ note deprecated-mmap-hook */
};

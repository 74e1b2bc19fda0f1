/* SPDX-License-Identifier: Apache-2.0 */
/* What a VMA had before is put back, whatever it is. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct bollard {
	const struct vm_operations_struct *saved;
};

static int bollard_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct bollard *bollard = file->private_data;
	const struct vm_operations_struct *saved = vma->vm_ops;

	bollard->saved = saved;
	vma->vm_ops = bollard->saved;
	return 0;
}

static const struct file_operations bollard_fops = {
	.owner	= THIS_MODULE,
	.mmap = bollard_mmap, /* ~ note deprecated-mmap-hook */
};

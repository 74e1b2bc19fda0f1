/* SPDX-License-Identifier: Apache-2.0 */
/* Members of the same names of other structs are read. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct candle {
	const struct vm_operations_struct *vm_ops;
	void *private_data;
};

static int candle_mmap_prepare(struct vm_area_desc *desc)
{
	struct candle *candle = desc->file->private_data;

	desc->vm_ops = candle->vm_ops;
	desc->private_data = candle->private_data;
	return 0;
}

static int candle_old_mmap(struct file *file, struct vm_area_struct *vma)
{
	return vma->vm_ops && vma->vm_private_data ? 0 : -EINVAL;
}

static const struct file_operations candle_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = candle_mmap_prepare,
};

static const struct file_operations candle_old_fops = {
	.mmap = candle_old_mmap, /* ~ note deprecated-mmap-hook */
};

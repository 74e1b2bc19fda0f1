/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct y { struct device *dev; };

static int y_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct y *y = *vm_private_data;
	get_device(y->dev);
	return 0;
}

static void y_close(struct vm_area_struct *vma)
{
	struct y *y = vma->vm_private_data;
	put_device(y->dev);
}

static const struct vm_operations_struct y_vm_ops = {
	.mapped = y_mapped,
	.close = y_close,
};

static int y_mmap_prepare(struct vm_area_desc *desc)
{
	struct y *y = desc->file->private_data;

	/* ~ error reference-in-prepare */
	get_device(y->dev); /* ~ error reference-taken-twice */
	desc->private_data = y;
	desc->vm_ops = &y_vm_ops;
	return 0;
}

static const struct file_operations y_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = y_mmap_prepare,
};

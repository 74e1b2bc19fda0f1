/* SPDX-License-Identifier: Apache-2.0 */
/* The device is woken in the hook and once more in mapped. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct thicket {
	struct device *dev;
};

static int thicket_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct thicket *thicket = file->private_data;

	pm_runtime_get_sync(thicket->dev);
	return 0;
}

static void thicket_close(struct vm_area_struct *vma)
{
	struct thicket *thicket = vma->vm_file->private_data;

	pm_runtime_put(thicket->dev);
}

static const struct vm_operations_struct thicket_vm_ops = {
	.mapped = thicket_mapped,
	.close = thicket_close,
};

static int thicket_mmap_prepare(struct vm_area_desc *desc)
{
	struct thicket *thicket = desc->file->private_data;

	/* ~ error reference-in-prepare */
	pm_runtime_get_sync(thicket->dev); /* ~ error reference-taken-twice */
	desc->vm_ops = &thicket_vm_ops;
	return 0;
}

static const struct file_operations thicket_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = thicket_mmap_prepare,
};

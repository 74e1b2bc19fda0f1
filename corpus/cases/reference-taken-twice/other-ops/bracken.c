/* SPDX-License-Identifier: Apache-2.0 */
/* The ops that mapped belongs to are those of another hook. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct bracken {
	struct kref ref;
};

void bracken_free(struct kref *ref);

static int bracken_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct bracken *bracken = *vm_private_data;

	kref_get(&bracken->ref);
	return 0;
}

static void bracken_close(struct vm_area_struct *vma)
{
	struct bracken *bracken = vma->vm_private_data;

	kref_put(&bracken->ref, bracken_free);
}

static const struct vm_operations_struct bracken_vm_ops = {
	.mapped = bracken_mapped,
	.close = bracken_close,
};

static const struct vm_operations_struct bracken_ctl_ops = {
	.close = bracken_close,
};

static int bracken_mmap_prepare(struct vm_area_desc *desc)
{
	desc->private_data = desc->file->private_data;
	desc->vm_ops = &bracken_vm_ops;
	return 0;
}

static int bracken_ctl_prepare(struct vm_area_desc *desc)
{
	struct bracken *bracken = desc->file->private_data;

	kref_get(&bracken->ref); /* ~ error reference-in-prepare */
	desc->private_data = bracken;
	desc->vm_ops = &bracken_ctl_ops;
	return 0;
}

static const struct file_operations bracken_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = bracken_mmap_prepare,
};

static const struct file_operations bracken_ctl_fops = {
	.mmap_prepare = bracken_ctl_prepare,
};

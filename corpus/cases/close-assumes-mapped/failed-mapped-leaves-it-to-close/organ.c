/* SPDX-License-Identifier: Apache-2.0 */
/* mapped takes first and leaves the reference to close where it fails. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct organ {
	struct kref ref;
};

void organ_free(struct kref *ref);
int organ_tune(struct organ *organ, unsigned long start);

static int organ_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct organ *organ = *vm_private_data;

	kref_get(&organ->ref);
	if (start == end)
		return -EINVAL;
	return 0;
}

static void organ_close(struct vm_area_struct *vma)
{
	struct organ *organ = vma->vm_private_data;

	kref_put(&organ->ref, organ_free);
}

static const struct vm_operations_struct organ_vm_ops = {
	.mapped = organ_mapped,
	.close = organ_close,
};

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	desc->private_data = desc->file->private_data;
	desc->vm_ops = &organ_vm_ops;
	return 0;
}

static const struct file_operations organ_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = organ_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A kref is taken for the private data in the hook, and for the VMA in mapped. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct willow {
	struct kref ref;
};

void willow_free(struct kref *ref);

static int willow_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct willow *willow = *vm_private_data;

	kref_get(&willow->ref);
	return 0;
}

static void willow_close(struct vm_area_struct *vma)
{
	struct willow *willow = vma->vm_private_data;

	kref_put(&willow->ref, willow_free);
}

static const struct vm_operations_struct willow_vm_ops = {
	.mapped = willow_mapped,
	.close = willow_close,
};

static int willow_mmap_prepare(struct vm_area_desc *desc)
{
	struct willow *willow = desc->file->private_data;

	/* ~ error reference-in-prepare */
	kref_get(&willow->ref); /* ~ error reference-taken-twice */
	desc->private_data = willow;
	desc->vm_ops = &willow_vm_ops;
	return 0;
}

static const struct file_operations willow_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = willow_mmap_prepare,
};

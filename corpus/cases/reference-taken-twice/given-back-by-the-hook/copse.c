/* SPDX-License-Identifier: Apache-2.0 */
/* The hook holds the object only while it looks at it. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct copse {
	struct kref ref;
	bool ready;
};

void copse_free(struct kref *ref);

static int copse_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct copse *copse = *vm_private_data;

	kref_get(&copse->ref);
	return 0;
}

static void copse_close(struct vm_area_struct *vma)
{
	struct copse *copse = vma->vm_private_data;

	kref_put(&copse->ref, copse_free);
}

static const struct vm_operations_struct copse_vm_ops = {
	.mapped = copse_mapped,
	.close = copse_close,
};

static int copse_mmap_prepare(struct vm_area_desc *desc)
{
	struct copse *copse = desc->file->private_data;
	bool ready;

	kref_get(&copse->ref);
	ready = copse->ready;
	kref_put(&copse->ref, copse_free);
	desc->private_data = copse;
	desc->vm_ops = &copse_vm_ops;
	return ready ? 0 : -EAGAIN;
}

static const struct file_operations copse_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = copse_mmap_prepare,
};

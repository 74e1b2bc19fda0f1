/* SPDX-License-Identifier: Apache-2.0 */
/* The old hook may take the reference: nothing fails after it. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct pulley {
	struct kref ref;
};

void pulley_free(struct kref *ref);

static void pulley_vm_close(struct vm_area_struct *vma)
{
	struct pulley *pulley = vma->vm_private_data;

	kref_put(&pulley->ref, pulley_free);
}

static const struct vm_operations_struct pulley_vm_ops = {
	.close = pulley_vm_close,
};

static int pulley_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pulley *pulley = file->private_data;

	kref_get(&pulley->ref);
	vma->vm_private_data = pulley;
	vma->vm_ops = &pulley_vm_ops;
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner	= THIS_MODULE,
	.mmap	= pulley_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The legacy ops have the other callbacks only. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct anchor {
	struct kref ref;
};

void anchor_free(struct kref *ref);

static void anchor_close(struct vm_area_struct *vma)
{
	struct anchor *anchor = vma->vm_private_data;

	kref_put(&anchor->ref, anchor_free);
}

static const struct vm_operations_struct anchor_vm_ops = {
	.mapped = NULL,
	.close = anchor_close,
};

static int anchor_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct anchor *anchor = file->private_data;

	kref_get(&anchor->ref);
	vma->vm_private_data = anchor;
	vma->vm_ops = &anchor_vm_ops;
	return 0;
}

static const struct file_operations anchor_fops = {
	.owner	= THIS_MODULE,
	.mmap = anchor_mmap, /* ~ note deprecated-mmap-hook */
};

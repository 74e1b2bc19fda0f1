/* SPDX-License-Identifier: Apache-2.0 */
/* The hook takes a reference that only close drops: a merge or a failed allocation leaves it held. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct lantern {
	struct kref ref;
};

void lantern_free(struct kref *ref);

static void lantern_vm_close(struct vm_area_struct *vma)
{
	struct lantern *lantern = vma->vm_private_data;

	kref_put(&lantern->ref, lantern_free);
}

static const struct vm_operations_struct lantern_vm_ops = {
	.close = lantern_vm_close,
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;

	kref_get(&lantern->ref); /* ~ error reference-in-prepare */
	desc->private_data = lantern;
	desc->vm_ops = &lantern_vm_ops;
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

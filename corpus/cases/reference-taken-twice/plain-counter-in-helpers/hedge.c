/* SPDX-License-Identifier: Apache-2.0 */
/* Both count the same member up, each through a helper of its own. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct hedge {
	struct mutex lock;
	int users;
};

static void hedge_enter(struct hedge *hedge)
{
	mutex_lock(&hedge->lock);
	/* ~ error reference-in-prepare */
	hedge->users++; /* ~ error reference-taken-twice */
	mutex_unlock(&hedge->lock);
}

static int hedge_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct hedge *hedge = file->private_data;

	hedge->users += 1;
	return 0;
}

static void hedge_close(struct vm_area_struct *vma)
{
	struct hedge *hedge = vma->vm_file->private_data;

	hedge->users--;
}

static const struct vm_operations_struct hedge_vm_ops = {
	.mapped = hedge_mapped,
	.close = hedge_close,
};

static int hedge_mmap_prepare(struct vm_area_desc *desc)
{
	hedge_enter(desc->file->private_data);
	desc->vm_ops = &hedge_vm_ops;
	return 0;
}

static const struct file_operations hedge_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = hedge_mmap_prepare,
};

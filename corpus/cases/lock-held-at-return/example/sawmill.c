/* SPDX-License-Identifier: Apache-2.0 */
/* The lock is to be given back in mapped, which a failed mapping never reaches. Reduced from the shape of cache pseudo-locking, first version. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct sawmill {
	struct mutex lock;
	unsigned long pfn;
};

static int sawmill_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct sawmill *sawmill = *vm_private_data;

	mutex_unlock(&sawmill->lock);
	return 0;
}

static const struct vm_operations_struct sawmill_vm_ops = {
	.mapped = sawmill_mapped,
};

static int sawmill_mmap_prepare(struct vm_area_desc *desc)
{
	struct sawmill *sawmill = desc->file->private_data;

	mutex_lock(&sawmill->lock); /* ~ error lock-held-at-return */
	desc->private_data = sawmill;
	desc->vm_ops = &sawmill_vm_ops;
	mmap_action_remap_full(desc, sawmill->pfn);
	return 0;
}

static const struct file_operations sawmill_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sawmill_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* close counts down and takes a lock for the last one: that too says that users are counted. Reduced from the shape of network file systems. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/spinlock.h>

struct bellows {
	atomic_t maps;
	spinlock_t lock;
};

static void bellows_close(struct vm_area_struct *vma)
{
	struct bellows *bellows = vma->vm_file->private_data;

	if (atomic_dec_and_lock(&bellows->maps, &bellows->lock))
		spin_unlock(&bellows->lock);
}

static const struct vm_operations_struct bellows_vm_ops = {
	.close = bellows_close,
};

static int bellows_mmap_prepare(struct vm_area_desc *desc)
{
	struct bellows *bellows = desc->file->private_data;

	atomic_inc(&bellows->maps); /* ~ error reference-in-prepare */
	desc->vm_ops = &bellows_vm_ops;
	return 0;
}

static const struct file_operations bellows_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = bellows_mmap_prepare,
};

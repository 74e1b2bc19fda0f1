/* SPDX-License-Identifier: Apache-2.0 */
/* Locks of the driver come after the mmap lock. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>
#include <linux/rwsem.h>

struct snowdrift {
	struct mutex lock;
	struct rw_semaphore sem;
	unsigned long pfn;
};

static int snowdrift_mmap_prepare(struct vm_area_desc *desc)
{
	struct snowdrift *snowdrift = desc->file->private_data;

	mutex_lock(&snowdrift->lock);
	down_write(&snowdrift->sem);
	mmap_action_remap_full(desc, snowdrift->pfn);
	up_write(&snowdrift->sem);
	mutex_unlock(&snowdrift->lock);
	return 0;
}

static const struct file_operations snowdrift_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = snowdrift_mmap_prepare,
};

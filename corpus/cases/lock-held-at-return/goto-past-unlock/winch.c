/* SPDX-License-Identifier: Apache-2.0 */
/* The goto of one branch leads past the unlock. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/rwsem.h>

struct winch {
	struct rw_semaphore sem;
	bool gone;
	unsigned long pfn;
};

static int winch_mmap_prepare(struct vm_area_desc *desc)
{
	struct winch *winch = desc->file->private_data;
	int err = -ENODEV;

	down_read(&winch->sem); /* ~ error lock-held-at-return */
	if (winch->gone)
		goto out;
	err = -EPERM;
	if (desc->pgoff)
		goto unlock;
	mmap_action_remap_full(desc, winch->pfn);
	err = 0;
unlock:
	up_read(&winch->sem);
out:
	return err;
}

static const struct file_operations winch_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = winch_mmap_prepare,
};

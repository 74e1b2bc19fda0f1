/* SPDX-License-Identifier: Apache-2.0 */
/* What was not free is not held. Reduced from the shape of file systems. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct turnip {
	struct mutex lock;
	unsigned long pfn;
};

static int turnip_mmap_prepare(struct vm_area_desc *desc)
{
	struct turnip *turnip = desc->file->private_data;
	struct inode *inode = file_inode(desc->file);

	if (!mutex_trylock(&turnip->lock))
		return -EBUSY;
	if (!inode_trylock(inode)) {
		mutex_unlock(&turnip->lock);
		return -EAGAIN;
	}
	mmap_action_remap_full(desc, turnip->pfn);
	inode_unlock(inode);
	mutex_unlock(&turnip->lock);
	return 0;
}

static const struct file_operations turnip_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = turnip_mmap_prepare,
};

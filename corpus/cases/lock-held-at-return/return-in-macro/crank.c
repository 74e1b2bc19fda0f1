/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver returns, and the lock is still held there. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

#define CRANK_REFUSE(condition, error) do { if (condition) return (error); } while (0)

struct crank {
	struct mutex lock;
	bool dead;
	unsigned long pfn;
};

static int crank_mmap_prepare(struct vm_area_desc *desc)
{
	struct crank *crank = desc->file->private_data;

	CRANK_REFUSE(!crank, -ENODEV);
	mutex_lock(&crank->lock); /* ~ error lock-held-at-return */
	CRANK_REFUSE(crank->dead, -ENODEV);
	mmap_action_remap_full(desc, crank->pfn);
	mutex_unlock(&crank->lock);
	return 0;
}

static const struct file_operations crank_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = crank_mmap_prepare,
};

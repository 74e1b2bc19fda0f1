/* SPDX-License-Identifier: Apache-2.0 */
/* Without the option nothing gives the lock back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct crank {
	struct mutex lock;
	unsigned long pfn;
};

static int crank_mmap_prepare(struct vm_area_desc *desc)
{
	struct crank *crank = desc->file->private_data;

	mutex_lock(&crank->lock); /* ~ error lock-held-at-return */
	mmap_action_remap_full(desc, crank->pfn);
#ifdef CONFIG_CRANK_SHARED
	mutex_unlock(&crank->lock);
#endif
	return 0;
}

static const struct file_operations crank_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = crank_mmap_prepare,
};

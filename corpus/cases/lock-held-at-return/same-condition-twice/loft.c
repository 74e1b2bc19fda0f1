/* SPDX-License-Identifier: Apache-2.0 */
/* The lock is taken and given back under one condition. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct loft {
	struct mutex lock;
	unsigned long pfn;
};

static int loft_mmap_prepare(struct vm_area_desc *desc)
{
	struct loft *loft = desc->file->private_data;
	bool shared = vma_desc_test(desc, VMA_SHARED_BIT);

	if (shared)
		mutex_lock(&loft->lock);
	mmap_action_remap_full(desc, loft->pfn);
	if (shared)
		mutex_unlock(&loft->lock);
	return 0;
}

static const struct file_operations loft_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = loft_mmap_prepare,
};

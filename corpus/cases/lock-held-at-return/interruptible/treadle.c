/* SPDX-License-Identifier: Apache-2.0 */
/* Where the lock could be taken, the failure below returns with it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct treadle {
	struct mutex lock;
	unsigned long pfn;
};

int treadle_check(unsigned long pages);

static int treadle_mmap_prepare(struct vm_area_desc *desc)
{
	struct treadle *treadle = desc->file->private_data;
	int err;

	if (mutex_lock_interruptible(&treadle->lock)) /* ~ error lock-held-at-return */
		return -ERESTARTSYS;
	err = treadle_check(vma_desc_pages(desc));
	if (err)
		return err;
	mmap_action_remap_full(desc, treadle->pfn);
	mutex_unlock(&treadle->lock);
	return 0;
}

static const struct file_operations treadle_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = treadle_mmap_prepare,
};

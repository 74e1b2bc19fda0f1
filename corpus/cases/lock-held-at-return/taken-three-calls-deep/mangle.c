/* SPDX-License-Identifier: Apache-2.0 */
/* The lock is taken three calls below the hook, and nobody gives it back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/spinlock.h>

struct mangle {
	spinlock_t lock;
	unsigned long pfn;
};

static void mangle_lock(struct mangle *mangle)
{
	spin_lock(&mangle->lock); /* ~ error lock-held-at-return */
}

static void mangle_enter(struct mangle *mangle)
{
	mangle_lock(mangle);
}

static unsigned long mangle_pfn(struct mangle *mangle)
{
	mangle_enter(mangle);
	return mangle->pfn;
}

static int mangle_mmap_prepare(struct vm_area_desc *desc)
{
	mmap_action_remap_full(desc, mangle_pfn(desc->file->private_data));
	return 0;
}

static const struct file_operations mangle_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = mangle_mmap_prepare,
};

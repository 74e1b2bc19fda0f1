/* SPDX-License-Identifier: Apache-2.0 */
/* The guard gives the lock back on every way out of its scope. Written by hand. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct hoist {
	struct mutex lock;
	spinlock_t busy;
	unsigned long pfn;
};

static int hoist_mmap_prepare(struct vm_area_desc *desc)
{
	struct hoist *hoist = desc->file->private_data;

	guard(mutex)(&hoist->lock);
	if (desc->pgoff)
		return -EINVAL;
	scoped_guard(spinlock, &hoist->busy) {
		if (!hoist->pfn)
			return -ENODEV;
	}
	mmap_action_remap_full(desc, hoist->pfn);
	return 0;
}

static const struct file_operations hoist_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = hoist_mmap_prepare,
};

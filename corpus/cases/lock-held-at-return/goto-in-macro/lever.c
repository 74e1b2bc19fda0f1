/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver goes to a label of the hook, behind which the lock is given back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

#define LEVER_TRY(value, label) do { err = (value); if (err) goto label; } while (0)

struct lever {
	struct mutex lock;
	int error;
	unsigned long pages;
	unsigned long pfn;
};

static int lever_mmap_prepare(struct vm_area_desc *desc)
{
	struct lever *lever = desc->file->private_data;
	int err;

	mutex_lock(&lever->lock);
	LEVER_TRY(lever->error, out);
	LEVER_TRY(vma_desc_pages(desc) > lever->pages ? -EINVAL : 0, out);
	mmap_action_remap_full(desc, lever->pfn);
out:
	mutex_unlock(&lever->lock);
	return err;
}

static const struct file_operations lever_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = lever_mmap_prepare,
};

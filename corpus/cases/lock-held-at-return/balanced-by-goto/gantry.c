/* SPDX-License-Identifier: Apache-2.0 */
/* Every way out goes through the unlock. Reduced from the shape of cache pseudo-locking. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct gantry {
	struct mutex lock;
	unsigned long pages;
	unsigned long pfn;
};

static int gantry_mmap_prepare(struct vm_area_desc *desc)
{
	struct gantry *gantry = desc->file->private_data;
	int err = -EINVAL;

	mutex_lock(&gantry->lock);
	if (desc->pgoff)
		goto out;
	if (vma_desc_pages(desc) != gantry->pages)
		goto out;
	mmap_action_remap_full(desc, gantry->pfn);
	err = 0;
out:
	mutex_unlock(&gantry->lock);
	return err;
}

static const struct file_operations gantry_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = gantry_mmap_prepare,
};

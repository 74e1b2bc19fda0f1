/* SPDX-License-Identifier: Apache-2.0 */
/* One of the checks under the lock returns without giving it back. Written by hand. */
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
	int err = 0;

	mutex_lock(&gantry->lock); /* ~ error lock-held-at-return */
	if (desc->pgoff)
		return -EINVAL;
	if (vma_desc_pages(desc) != gantry->pages)
		err = -EINVAL;
	else
		mmap_action_remap_full(desc, gantry->pfn);
	mutex_unlock(&gantry->lock);
	return err;
}

static const struct file_operations gantry_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = gantry_mmap_prepare,
};

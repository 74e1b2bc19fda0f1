/* SPDX-License-Identifier: Apache-2.0 */
/* One helper takes the lock and another gives it back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct hatch {
	struct mutex lock;
	unsigned long pfn;
};

static struct hatch *hatch_get(struct file *file)
{
	struct hatch *hatch = file->private_data;

	mutex_lock(&hatch->lock);
	return hatch;
}

static void hatch_put(struct hatch *hatch)
{
	mutex_unlock(&hatch->lock);
}

static int hatch_mmap_prepare(struct vm_area_desc *desc)
{
	struct hatch *hatch = hatch_get(desc->file);

	mmap_action_remap_full(desc, hatch->pfn);
	hatch_put(hatch);
	return 0;
}

static const struct file_operations hatch_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = hatch_mmap_prepare,
};

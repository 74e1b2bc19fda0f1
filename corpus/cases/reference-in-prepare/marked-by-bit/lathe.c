/* SPDX-License-Identifier: Apache-2.0 */
/* The device is woken by the first mapping and stays awake: a bit says that it was done. Written by hand. */
#include <linux/bitops.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct lathe {
	struct device *dev;
	unsigned long flags;
	unsigned long pfn;
};

static int lathe_wake(struct lathe *lathe)
{
	int err;

	if (test_and_set_bit(0, &lathe->flags))
		return 0;
	err = pm_runtime_resume_and_get(lathe->dev);
	if (err)
		clear_bit(0, &lathe->flags);
	return err;
}

static int lathe_mmap_prepare(struct vm_area_desc *desc)
{
	struct lathe *lathe = desc->file->private_data;

	mmap_action_remap_full(desc, lathe->pfn);
	return lathe_wake(lathe);
}

static const struct file_operations lathe_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = lathe_mmap_prepare,
};

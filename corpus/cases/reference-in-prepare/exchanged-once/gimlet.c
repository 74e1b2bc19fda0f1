/* SPDX-License-Identifier: Apache-2.0 */
/* Who changes the word from 0 takes the reference, and keeps it for the device. Written by hand. */
#include <linux/atomic.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct gimlet {
	struct device *dev;
	atomic_t begun;
	unsigned long pfn;
};

static int gimlet_mmap_prepare(struct vm_area_desc *desc)
{
	struct gimlet *gimlet = desc->file->private_data;

	if (!atomic_xchg(&gimlet->begun, 1))
		get_device(gimlet->dev);
	mmap_action_remap_full(desc, gimlet->pfn);
	return 0;
}

static const struct file_operations gimlet_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = gimlet_mmap_prepare,
};

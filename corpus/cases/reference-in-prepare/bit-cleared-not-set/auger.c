/* SPDX-License-Identifier: Apache-2.0 */
/* The bit is cleared by who asks for it, so that it does not say that a reference was taken. Written by hand. */
#include <linux/bitops.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct auger {
	struct device *dev;
	unsigned long flags;
	unsigned long pfn;
};

static int auger_mmap_prepare(struct vm_area_desc *desc)
{
	struct auger *auger = desc->file->private_data;

	if (!test_and_clear_bit(0, &auger->flags))
		get_device(auger->dev); /* ~ error reference-in-prepare */
	mmap_action_remap_full(desc, auger->pfn);
	return 0;
}

static const struct file_operations auger_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = auger_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A table of the driver has a member called remap_pfn_range that takes the descriptor. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle;

struct spindle_ops {
	int (*remap_pfn_range)(struct spindle *spindle, struct vm_area_desc *desc);
};

struct spindle {
	const struct spindle_ops *ops;
	unsigned long pfn;
};

static int spindle_remap_pfn_range(struct spindle *spindle, struct vm_area_desc *desc)
{
	mmap_action_remap_full(desc, spindle->pfn);
	return 0;
}

const struct spindle_ops spindle_ops = {
	.remap_pfn_range = spindle_remap_pfn_range,
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;

	return spindle->ops->remap_pfn_range(spindle, desc);
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

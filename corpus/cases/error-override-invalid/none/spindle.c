/* SPDX-License-Identifier: Apache-2.0 */
/* 0 means that there is no override. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;
	mmap_action_remap_full(desc, spindle->pfn);
	desc->action.error_override = 0;
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

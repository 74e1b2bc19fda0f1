/* SPDX-License-Identifier: Apache-2.0 */
/* The members are read, in a message. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cleat {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int cleat_mmap_prepare(struct vm_area_desc *desc)
{
	struct cleat *cleat = desc->file->private_data;
	mmap_action_remap_full(desc, cleat->pfn);
	pr_debug("action %d\n", desc->action.type);
	return 0;
}

static const struct file_operations cleat_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= cleat_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The full form maps what was asked for. Written by hand. */
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
	if (vma_desc_size(desc) > cleat->len)
		return -EINVAL;
	mmap_action_remap_full(desc, cleat->pfn);
	return 0;
}

static const struct file_operations cleat_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= cleat_mmap_prepare,
};

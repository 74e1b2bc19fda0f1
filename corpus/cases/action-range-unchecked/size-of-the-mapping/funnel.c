/* SPDX-License-Identifier: Apache-2.0 */
/* The size is that of the mapping. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct funnel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int funnel_mmap_prepare(struct vm_area_desc *desc)
{
	struct funnel *funnel = desc->file->private_data;
	unsigned long size = desc->end - desc->start;

	if (size > funnel->len)
		return -EINVAL;
	mmap_action_ioremap(desc, desc->start, funnel->pfn, size);
	return 0;
}

static const struct file_operations funnel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= funnel_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The helper sets the action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct zither {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int zither_mmap_prepare(struct vm_area_desc *desc)
{
	struct zither *zither = desc->file->private_data;
	if (vma_desc_size(desc) > zither->len)
		return -EINVAL;
	mmap_action_ioremap_full(desc, zither->pfn);
	return 0;
}

static const struct file_operations zither_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= zither_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* One page more than the mapping has, for a guard. Written by hand. */
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
	mmap_action_remap(desc, desc->start, zither->pfn, vma_desc_size(desc) + PAGE_SIZE); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations zither_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= zither_mmap_prepare,
};

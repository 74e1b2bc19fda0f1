/* SPDX-License-Identifier: Apache-2.0 */
/* The hook asks for two ranges, but a descriptor holds one action: the last. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	unsigned long regs_pfn;
	unsigned long ring_pfn;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	unsigned long ring = desc->start + PAGE_SIZE;

	if (vma_desc_pages(desc) != 2)
		return -EINVAL;

	mmap_action_remap(desc, desc->start, pulley->regs_pfn, PAGE_SIZE);
	mmap_action_remap(desc, ring, pulley->ring_pfn, PAGE_SIZE); /* ~ error action-overwritten */
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Two branches one after the other test opposite values of one local. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	unsigned long pfn;
	phys_addr_t base;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;
	bool cached = desc->pgoff == 0;

	if (cached)
		mmap_action_remap_full(desc, spindle->pfn);

	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	if (!cached)
		mmap_action_simple_ioremap(desc, spindle->base, 2 * PAGE_SIZE);
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

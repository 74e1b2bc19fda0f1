/* SPDX-License-Identifier: Apache-2.0 */
/* The second condition is the first one the other way round: no request meets both actions. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct weir {
	unsigned long regs_pfn;
	unsigned long regs_pages;
	unsigned long ring_pfn;
};

static int weir_mmap_prepare(struct vm_area_desc *desc)
{
	struct weir *weir = desc->file->private_data;

	if (desc->pgoff < weir->regs_pages)
		mmap_action_ioremap_full(desc, weir->regs_pfn);
	if (weir->regs_pages <= desc->pgoff)
		mmap_action_remap_full(desc, weir->ring_pfn);
	return 0;
}

static const struct file_operations weir_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = weir_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Each path through branches and a switch sets one action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	unsigned long pfn[2];
	phys_addr_t regs;
	bool cached;
};

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;

	if (organ->cached) {
		mmap_action_remap_full(desc, organ->pfn[0]);
	} else {
		switch (desc->pgoff) {
		case 0:
			mmap_action_simple_ioremap(desc, organ->regs, PAGE_SIZE);
			break;
		case 1:
			mmap_action_ioremap_full(desc, organ->pfn[1]);
			break;
		default:
			return -EINVAL;
		}
	}
	return 0;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The time of access is updated, a register is read, an attempt is counted. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/mm.h>

struct pitcher {
	void __iomem *regs;
	atomic_t tries;
	unsigned long pfn;
};

static int pitcher_mmap_prepare(struct vm_area_desc *desc)
{
	struct pitcher *pitcher = desc->file->private_data;

	file_accessed(desc->file);
	atomic_inc(&pitcher->tries);
	if (!readl(pitcher->regs))
		return -ENODEV;
	mmap_action_remap_full(desc, pitcher->pfn);
	return 0;
}

static const struct file_operations pitcher_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = pitcher_mmap_prepare,
};

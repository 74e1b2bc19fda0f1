/* SPDX-License-Identifier: Apache-2.0 */
/* The first mapping sets the device up, and all others find it so. Written by hand. */
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/mm.h>

struct cistern {
	void __iomem *regs;
	bool ready;
	unsigned long pfn;
};

static void cistern_start(struct cistern *cistern)
{
	if (cistern->ready)
		return;
	writel(1, cistern->regs);
	cistern->ready = true;
}

static int cistern_mmap_prepare(struct vm_area_desc *desc)
{
	struct cistern *cistern = desc->file->private_data;

	cistern_start(cistern);
	mmap_action_remap_full(desc, cistern->pfn);
	return 0;
}

static const struct file_operations cistern_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = cistern_mmap_prepare,
};

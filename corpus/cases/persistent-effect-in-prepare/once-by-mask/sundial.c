/* SPDX-License-Identifier: Apache-2.0 */
/* The device is set up by the first mapping, and a bit of a word of state says so. Written by hand. */
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/mm.h>

#define SUNDIAL_READY BIT(2)

struct sundial {
	unsigned int state;
	void *regs;
	unsigned long pfn;
};

static void sundial_set_up(struct sundial *sundial)
{
	if (sundial->state & SUNDIAL_READY)
		return;
	writel(1, sundial->regs);
	sundial->state |= SUNDIAL_READY;
}

static int sundial_mmap_prepare(struct vm_area_desc *desc)
{
	struct sundial *sundial = desc->file->private_data;

	sundial_set_up(sundial);
	mmap_action_remap_full(desc, sundial->pfn);
	return 0;
}

static const struct file_operations sundial_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sundial_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A register is written two calls below the hook. Written by hand. */
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/mm.h>

struct spigot {
	void __iomem *regs;
	unsigned long pfn;
};

static void spigot_write(struct spigot *spigot, u32 value)
{
	writel(value, spigot->regs + 0x10); /* ~ note persistent-effect-in-prepare */
}

static void spigot_open(struct spigot *spigot)
{
	spigot_write(spigot, 1);
}

static int spigot_mmap_prepare(struct vm_area_desc *desc)
{
	struct spigot *spigot = desc->file->private_data;

	spigot_open(spigot);
	mmap_action_remap_full(desc, spigot->pfn);
	return 0;
}

static const struct file_operations spigot_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = spigot_mmap_prepare,
};

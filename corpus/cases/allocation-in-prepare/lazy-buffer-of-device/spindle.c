/* SPDX-License-Identifier: Apache-2.0 */
/* The first call allocates the device's one buffer, which is freed with the device. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct spindle {
	u32 *table;
	phys_addr_t base;
};

static int spindle_prepare_table(struct spindle *spindle)
{
	if (spindle->table)
		return 0;
	spindle->table = kcalloc(64, sizeof(*spindle->table), GFP_KERNEL);
	return spindle->table ? 0 : -ENOMEM;
}

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;
	int err = spindle_prepare_table(spindle);

	if (!err)
		mmap_action_simple_ioremap(desc, spindle->base, PAGE_SIZE);
	return err;
}

static void spindle_remove(struct spindle *spindle)
{
	kfree(spindle->table);
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

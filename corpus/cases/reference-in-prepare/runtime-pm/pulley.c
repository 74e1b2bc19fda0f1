/* SPDX-License-Identifier: Apache-2.0 */
/* The hook wakes the device and keeps it awake for a mapping that may never exist. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct pulley {
	struct device *dev;
	phys_addr_t base;
	size_t len;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	int err;

	err = pm_runtime_resume_and_get(pulley->dev); /* ~ error reference-in-prepare */
	if (err < 0)
		return err;

	mmap_action_simple_ioremap(desc, pulley->base, pulley->len);
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

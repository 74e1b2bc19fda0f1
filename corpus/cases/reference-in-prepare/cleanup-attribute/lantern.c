/* SPDX-License-Identifier: Apache-2.0 */
/* A cleanup attribute drops the reference at the end of the scope. Written by hand. */
#include <linux/cleanup.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	struct device *parent;
	phys_addr_t base;
};

bool lantern_parent_ready(struct device *parent);

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;
	struct device *parent __free(put_device) = get_device(lantern->parent);

	if (!lantern_parent_ready(parent))
		return -EAGAIN;

	mmap_action_simple_ioremap(desc, lantern->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook drops what it takes before it returns, on every path. Written by hand. */
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	struct device *parent;
	phys_addr_t base;
	size_t len;
};

int cistern_check(struct device *parent);

static int cistern_mmap_prepare(struct vm_area_desc *desc)
{
	struct cistern *cistern = desc->file->private_data;
	struct device *parent = get_device(cistern->parent);
	int err = cistern_check(parent);

	put_device(parent);
	if (err)
		return err;

	mmap_action_simple_ioremap(desc, cistern->base, cistern->len);
	return 0;
}

static const struct file_operations cistern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= cistern_mmap_prepare,
};

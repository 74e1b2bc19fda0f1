/* SPDX-License-Identifier: Apache-2.0 */
/* The first mapping takes a reference that the device keeps until it is removed. Written by hand. */
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct turnstile {
	struct device *dev;
	struct device *provider;
	phys_addr_t base;
};

static int turnstile_mmap_prepare(struct vm_area_desc *desc)
{
	struct turnstile *turnstile = desc->file->private_data;

	if (!turnstile->provider)
		turnstile->provider = get_device(turnstile->dev->parent);

	mmap_action_simple_ioremap(desc, turnstile->base, PAGE_SIZE);
	return 0;
}

static void turnstile_remove(struct turnstile *turnstile)
{
	put_device(turnstile->provider);
	turnstile->provider = NULL;
}

static const struct file_operations turnstile_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= turnstile_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A line of the hardware is moved. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct faucet {
	struct gpio_desc *power;
	unsigned long pfn;
};

static int faucet_mmap_prepare(struct vm_area_desc *desc)
{
	struct faucet *faucet = desc->file->private_data;

	gpiod_set_value(faucet->power, 1); /* ~ note persistent-effect-in-prepare */
	mmap_action_remap_full(desc, faucet->pfn);
	return 0;
}

static const struct file_operations faucet_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = faucet_mmap_prepare,
};

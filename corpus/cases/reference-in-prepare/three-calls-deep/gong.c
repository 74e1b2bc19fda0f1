/* SPDX-License-Identifier: Apache-2.0 */
/* The reference on the device is taken three calls below the hook. Written by hand. */
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	struct device *dev;
	phys_addr_t base;
};

static void gong_pin_device(struct gong *gong)
{
	get_device(gong->dev); /* ~ error reference-in-prepare */
}

static void gong_pin(struct gong *gong)
{
	gong_pin_device(gong);
}

static int gong_attach(struct gong *gong, struct vm_area_desc *desc)
{
	gong_pin(gong);
	mmap_action_simple_ioremap(desc, gong->base, PAGE_SIZE);
	return 0;
}

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	return gong_attach(desc->file->private_data, desc);
}

static const struct file_operations gong_fops = {
	.mmap_prepare = gong_mmap_prepare,
};

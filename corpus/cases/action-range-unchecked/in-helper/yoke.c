/* SPDX-License-Identifier: Apache-2.0 */
/* A helper maps what the device has. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct yoke {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int yoke_map(struct vm_area_desc *desc, struct yoke *yoke)
{
	unsigned long size = PAGE_ALIGN(yoke->len);

	if (!size)
		return -ENXIO;
	mmap_action_remap(desc, desc->start, yoke->pfn, size); /* ~ warning action-range-unchecked */
	return 0;
}

static int yoke_mmap_prepare(struct vm_area_desc *desc)
{
	struct yoke *yoke = desc->file->private_data;
	int err = yoke_map(desc, yoke);

	if (!err)
		desc->private_data = yoke;
	return err;
}

static const struct file_operations yoke_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= yoke_mmap_prepare,
};

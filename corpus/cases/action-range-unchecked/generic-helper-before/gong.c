/* SPDX-License-Identifier: Apache-2.0 */
/* A generic helper that was given the mapping says nothing about the range. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;
	int err = generic_file_mmap_prepare(desc);

	if (err)
		return err;
	mmap_action_remap(desc, desc->start, gong->pfn, gong->len); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

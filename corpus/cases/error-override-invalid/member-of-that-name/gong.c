/* SPDX-License-Identifier: Apache-2.0 */
/* A struct of the driver has a member of that name. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	int error_override;
	unsigned long pfn;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;
	gong->error_override = EAGAIN;
	mmap_action_remap_full(desc, gong->pfn);
	return 0;
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

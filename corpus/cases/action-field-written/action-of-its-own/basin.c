/* SPDX-License-Identifier: Apache-2.0 */
/* A member of that name in a struct of the driver. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct basin_action {
	int type;
};

struct basin {
	struct {
		struct basin_action action;
	} request;
	unsigned long pfn;
};

static int basin_mmap_prepare(struct vm_area_desc *desc)
{
	struct basin *basin = desc->file->private_data;
	basin->request.action.type = 1;
	desc->private_data = basin;
	mmap_action_remap_full(desc, basin->pfn);
	return 0;
}

static const struct file_operations basin_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= basin_mmap_prepare,
};

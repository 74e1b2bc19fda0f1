/* SPDX-License-Identifier: Apache-2.0 */
/* What the driver keeps for the time of a call is cleared again. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ember {
	struct vm_area_desc *current_desc;
	int (*ask)(struct ember *ember);
	unsigned long pfn;
};

static int ember_mmap_prepare(struct vm_area_desc *desc)
{
	struct ember *ember = desc->file->private_data;
	int err;

	ember->current_desc = desc;
	err = ember->ask(ember);
	ember->current_desc = NULL;
	if (!err)
		mmap_action_remap_full(desc, ember->pfn);
	return err;
}

static const struct file_operations ember_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ember_mmap_prepare,
};

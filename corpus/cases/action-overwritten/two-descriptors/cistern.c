/* SPDX-License-Identifier: Apache-2.0 */
/* The hook sets one action on a copy that it throws away, and one on its own descriptor. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	struct file *lower;
	unsigned long pfn;
};

int cistern_check_action(const struct mmap_action *action);

static int cistern_mmap_prepare(struct vm_area_desc *desc)
{
	struct cistern *cistern = desc->file->private_data;
	struct vm_area_desc trial = *desc;
	int err;

	mmap_action_remap_full(&trial, cistern->pfn);
	err = cistern_check_action(&trial.action);
	if (err)
		return err;

	mmap_action_remap_full(desc, cistern->pfn);
	return 0;
}

static const struct file_operations cistern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= cistern_mmap_prepare,
};

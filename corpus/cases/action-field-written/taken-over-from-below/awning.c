// SPDX-License-Identifier: Apache-2.0
/* A stacked hook takes the whole action over that the hook below has asked for. Written by hand. */

#include <linux/fs.h>
#include <linux/mm.h>

struct awning {
	struct file *below;
};

static int awning_mmap_prepare(struct vm_area_desc *desc)
{
	struct awning *awning = desc->file->private_data;
	struct vm_area_desc inner = {
		.mm = desc->mm,
		.file = awning->below,
		.start = desc->start,
		.end = desc->end,
		.pgoff = desc->pgoff,
		.vma_flags = desc->vma_flags,
		.page_prot = desc->page_prot,
	};
	int err = vfs_mmap_prepare(awning->below, &inner);

	if (err)
		return err;
	desc->vm_ops = inner.vm_ops;
	desc->private_data = inner.private_data;
	desc->action = inner.action;
	return 0;
}

static const struct file_operations awning_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= awning_mmap_prepare,
};

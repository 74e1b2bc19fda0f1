/* SPDX-License-Identifier: Apache-2.0 */
/* A descriptor for the lower file is filled with that file. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct overlay {
	struct file *lower;
};

int overlay_run(struct vm_area_desc *desc);

static int overlay_mmap_prepare(struct vm_area_desc *desc)
{
	struct overlay *overlay = desc->file->private_data;
	struct vm_area_desc lower = {
		.mm = desc->mm,
		.file = overlay->lower,
		.start = desc->start,
		.end = desc->end,
	};
	int err;

	lower.vm_file = overlay->lower;
	err = overlay_run(&lower);
	if (err)
		return err;
	desc->vm_ops = lower.vm_ops;
	return 0;
}

static const struct file_operations overlay_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = overlay_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The old file stands there again when the hook returns. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gutter {
	struct file *lower;
};

int gutter_prepare(struct vm_area_desc *desc);

static int gutter_mmap_prepare(struct vm_area_desc *desc)
{
	struct gutter *gutter = desc->file->private_data;
	struct file *outer = desc->vm_file;
	int err;

	desc->vm_file = gutter->lower;
	err = gutter_prepare(desc);
	desc->vm_file = outer;
	return err;
}

static const struct file_operations gutter_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = gutter_mmap_prepare,
};

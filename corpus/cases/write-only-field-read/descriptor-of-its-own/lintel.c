/* SPDX-License-Identifier: Apache-2.0 */
/* What a lower hook left in a descriptor of the driver is read. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lintel {
	int (*prepare)(struct vm_area_desc *desc);
};

static int lintel_mmap_prepare(struct vm_area_desc *desc)
{
	struct lintel *lintel = desc->file->private_data;
	struct vm_area_desc lower = *desc;
	int err = lintel->prepare(&lower);

	if (err)
		return err;
	desc->vm_ops = lower.vm_ops;
	desc->private_data = lower.private_data;
	return 0;
}

static const struct file_operations lintel_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = lintel_mmap_prepare,
};

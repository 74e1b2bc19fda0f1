/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct d { struct file *lower; };

static int d_mmap_prepare(struct vm_area_desc *desc)
{
	struct d *d = desc->file->private_data;
	struct file *lower = d->lower;
	struct vm_area_desc inner = *desc;
	int ret;

	if (!can_mmap_file(lower))
		return -ENODEV;
	inner.file = lower;
	ret = vfs_mmap_prepare(lower, &inner);
	if (ret)
		return ret;
	desc->vm_ops = inner.vm_ops;
	desc->private_data = inner.private_data;
	desc->action = inner.action;
	return 0;
}

static const struct file_operations d_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = d_mmap_prepare,
};

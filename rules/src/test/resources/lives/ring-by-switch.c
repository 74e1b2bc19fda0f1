/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct ring { int x; };
struct i { struct ring rx, tx; };

vm_fault_t i_fault(struct vm_fault *vmf);

static const struct vm_operations_struct i_vm_ops = {
	.fault = i_fault,
};

static int i_mmap_prepare(struct vm_area_desc *desc)
{
	struct i *i = desc->file->private_data;

	switch (desc->pgoff) {
	case 0:
		desc->private_data = &i->rx;
		break;
	case 16:
		desc->private_data = &i->tx; /* ~ warning private-data-mergeable */
		break;
	default:
		return -EINVAL;
	}
	desc->vm_ops = &i_vm_ops;
	return 0;
}

static const struct file_operations i_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = i_mmap_prepare,
};

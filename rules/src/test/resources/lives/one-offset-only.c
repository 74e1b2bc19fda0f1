/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct f { int x; };

vm_fault_t f_fault(struct vm_fault *vmf);

static const struct vm_operations_struct f_vm_ops = {
	.fault = f_fault,
};

static int f_mmap_prepare(struct vm_area_desc *desc)
{
	struct f *f = desc->file->private_data;

	if (desc->pgoff != 0)
		return -EINVAL;
	desc->private_data = f;
	desc->vm_ops = &f_vm_ops;
	return 0;
}

static const struct file_operations f_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = f_mmap_prepare,
};

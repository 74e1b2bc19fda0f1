/* SPDX-License-Identifier: Apache-2.0 */
/* The hook refuses where it finds ops. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

vm_fault_t signal_fault(struct vm_fault *vmf);

static const struct vm_operations_struct signal_vm_ops = {
	.fault = signal_fault,
};

static int signal_mmap_prepare(struct vm_area_desc *desc)
{
	if (desc->vm_ops) /* ~ warning write-only-field-read */
		return -EBUSY;
	desc->vm_ops = &signal_vm_ops;
	return 0;
}

static const struct file_operations signal_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = signal_mmap_prepare,
};

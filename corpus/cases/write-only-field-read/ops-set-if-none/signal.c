/* SPDX-License-Identifier: Apache-2.0 */
/* Ops are set only where there are none. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

vm_fault_t signal_fault(struct vm_fault *vmf);

static const struct vm_operations_struct signal_vm_ops = {
	.fault = signal_fault,
};

static int signal_mmap_prepare(struct vm_area_desc *desc)
{
	int err = 0;

	if (!desc->vm_ops) /* ~ warning write-only-field-read */
		desc->vm_ops = &signal_vm_ops;
	return err;
}

static const struct file_operations signal_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = signal_mmap_prepare,
};

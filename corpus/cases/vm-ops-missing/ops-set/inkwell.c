/* SPDX-License-Identifier: Apache-2.0 */
/* The ops are set. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct inkwell {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t inkwell_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct inkwell_vm_ops = {
	.fault = inkwell_fault,
};

static int inkwell_mmap_prepare(struct vm_area_desc *desc)
{
	struct inkwell *inkwell = desc->file->private_data;
	desc->private_data = inkwell;
	desc->vm_ops = &inkwell_vm_ops;
	return 0;
}

static const struct file_operations inkwell_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= inkwell_mmap_prepare,
};

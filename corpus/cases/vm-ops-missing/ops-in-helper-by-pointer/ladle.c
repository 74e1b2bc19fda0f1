/* SPDX-License-Identifier: Apache-2.0 */
/* A helper is given the place of the ops. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ladle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t ladle_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct ladle_vm_ops = {
	.fault = ladle_fault,
};

static void ladle_ops(const struct vm_operations_struct **ops)
{
	*ops = &ladle_vm_ops;
}

static int ladle_mmap_prepare(struct vm_area_desc *desc)
{
	struct ladle *ladle = desc->file->private_data;
	ladle_ops(&desc->vm_ops);
	desc->private_data = ladle;
	return 0;
}

static const struct file_operations ladle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ladle_mmap_prepare,
};

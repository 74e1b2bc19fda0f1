/* SPDX-License-Identifier: Apache-2.0 */
/* One kind of object has ops, the other was forgotten. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dory {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t dory_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct dory_vm_ops = {
	.fault = dory_fault,
};

static int dory_mmap_prepare(struct vm_area_desc *desc)
{
	struct dory *dory = desc->file->private_data;
	if (dory->pfn)
		desc->vm_ops = &dory_vm_ops;
	return 0; /* ~ warning vm-ops-missing */
}

static const struct file_operations dory_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= dory_mmap_prepare,
};

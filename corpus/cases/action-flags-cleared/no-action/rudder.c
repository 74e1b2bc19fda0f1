/* SPDX-License-Identifier: Apache-2.0 */
/* Without an action nothing needs the flag. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct rudder {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t rudder_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct rudder_vm_ops = {
	.fault = rudder_fault,
};

static int rudder_mmap_prepare(struct vm_area_desc *desc)
{
	struct rudder *rudder = desc->file->private_data;
	desc->vm_ops = &rudder_vm_ops;
	desc->private_data = rudder;
	vma_desc_clear_flags(desc, VMA_DONTDUMP_BIT);
	return 0;
}

static const struct file_operations rudder_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= rudder_mmap_prepare,
};

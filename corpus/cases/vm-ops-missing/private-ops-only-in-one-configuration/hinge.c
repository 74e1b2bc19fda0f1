/* SPDX-License-Identifier: Apache-2.0 */
/* Without the option nothing serves faults. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct hinge {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t hinge_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct hinge_vm_ops = {
	.fault = hinge_fault,
};

static int hinge_mmap_prepare(struct vm_area_desc *desc)
{
	struct hinge *hinge = desc->file->private_data;
	desc->private_data = hinge;
#ifdef CONFIG_TRANSPARENT_HUGEPAGE
	desc->vm_ops = &hinge_vm_ops;
#endif
	return 0; /* ~ warning vm-ops-missing */
}

static const struct file_operations hinge_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= hinge_mmap_prepare,
};

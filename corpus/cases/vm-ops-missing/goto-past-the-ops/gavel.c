/* SPDX-License-Identifier: Apache-2.0 */
/* An early way out that succeeds jumps over the ops. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gavel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t gavel_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct gavel_vm_ops = {
	.fault = gavel_fault,
};

static int gavel_mmap_prepare(struct vm_area_desc *desc)
{
	struct gavel *gavel = desc->file->private_data;
	int err = 0;

	if (!gavel->len)
		goto out; /* an empty object was a success before, too */
	desc->vm_ops = &gavel_vm_ops;
out:
	return err; /* ~ warning vm-ops-missing */
}

static const struct file_operations gavel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gavel_mmap_prepare,
};

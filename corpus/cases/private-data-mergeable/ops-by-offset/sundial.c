/* SPDX-License-Identifier: Apache-2.0 */
/* The ops depend on the offset: a merge keeps those of the neighbour. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

vm_fault_t sundial_ring_fault(struct vm_fault *vmf);
vm_fault_t sundial_fault(struct vm_fault *vmf);

static const struct vm_operations_struct sundial_ring_vm_ops = {
	.fault = sundial_ring_fault,
};

static const struct vm_operations_struct sundial_vm_ops = {
	.fault = sundial_fault,
};

static void sundial_choose(struct vm_area_desc *desc)
{
	if (desc->pgoff < 4)
		desc->vm_ops = &sundial_ring_vm_ops;
	else
		desc->vm_ops = &sundial_vm_ops; /* ~ warning private-data-mergeable */
}

static int sundial_mmap_prepare(struct vm_area_desc *desc)
{
	sundial_choose(desc);
	return 0;
}

static const struct file_operations sundial_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sundial_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook and its argument are spelled as in the first proposal. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

static vm_fault_t lantern_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct lantern_vm_ops = {
	.fault = lantern_fault,
};

static int lantern_map(struct vma_proto *proto) /* ~ error stale-api */
{
	proto->vm_ops = &lantern_vm_ops;
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_proto	= lantern_map, /* ~ error stale-api */
};

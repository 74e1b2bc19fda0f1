/* SPDX-License-Identifier: Apache-2.0 */
/* A helper keeps the ops that it found in order to chain to them. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct semaphore_mast {
	const struct vm_operations_struct *lower;
};

static const struct vm_operations_struct *semaphore_lower(struct vm_area_desc *desc)
{
	return desc->vm_ops; /* ~ warning write-only-field-read */
}

vm_fault_t semaphore_fault(struct vm_fault *vmf);

static const struct vm_operations_struct semaphore_vm_ops = {
	.fault = semaphore_fault,
};

static int semaphore_mmap_prepare(struct vm_area_desc *desc)
{
	struct semaphore_mast *mast = desc->file->private_data;

	mast->lower = semaphore_lower(desc);
	desc->vm_ops = &semaphore_vm_ops;
	return 0;
}

static const struct file_operations semaphore_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = semaphore_mmap_prepare,
};

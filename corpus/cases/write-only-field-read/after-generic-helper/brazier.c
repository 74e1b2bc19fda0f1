/* SPDX-License-Identifier: Apache-2.0 */
/* The generic hook sets the ops, and the hook looks at them. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct brazier {
	const struct vm_operations_struct *lower;
};

vm_fault_t brazier_fault(struct vm_fault *vmf);

static const struct vm_operations_struct brazier_vm_ops = {
	.fault = brazier_fault,
};

static int brazier_mmap_prepare(struct vm_area_desc *desc)
{
	struct brazier *brazier = desc->file->private_data;
	int err = generic_file_mmap_prepare(desc);

	if (err)
		return err;
	brazier->lower = desc->vm_ops;
	desc->vm_ops = &brazier_vm_ops;
	return 0;
}

static const struct file_operations brazier_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = brazier_mmap_prepare,
};

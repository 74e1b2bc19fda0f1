/* SPDX-License-Identifier: Apache-2.0 */
/* Another hook has had the descriptor before. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cresset {
	const struct vm_operations_struct *lower;
	int (*prepare)(struct vm_area_desc *desc);
};

vm_fault_t cresset_fault(struct vm_fault *vmf);

static const struct vm_operations_struct cresset_vm_ops = {
	.fault = cresset_fault,
};

static int cresset_mmap_prepare(struct vm_area_desc *desc)
{
	struct cresset *cresset = desc->file->private_data;
	int err = cresset->prepare(desc);

	if (err)
		return err;
	cresset->lower = desc->vm_ops;
	desc->vm_ops = &cresset_vm_ops;
	return 0;
}

static const struct file_operations cresset_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = cresset_mmap_prepare,
};

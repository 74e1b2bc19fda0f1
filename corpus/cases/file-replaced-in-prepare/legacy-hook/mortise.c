/* SPDX-License-Identifier: Apache-2.0 */
/* A legacy hook has a function for it, and a VMA. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct mortise {
	struct file *lower;
};

vm_fault_t mortise_fault(struct vm_fault *vmf);

static const struct vm_operations_struct mortise_vm_ops = {
	.fault = mortise_fault,
};

static int mortise_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct mortise *mortise = file->private_data;

	vma_set_file(vma, mortise->lower);
	vma->vm_ops = &mortise_vm_ops;
	return 0;
}

static const struct file_operations mortise_fops = {
	.owner	= THIS_MODULE,
	.mmap = mortise_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook maps another file than the one that was opened. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct stencil {
	struct file *backing;
};

vm_fault_t stencil_fault(struct vm_fault *vmf);

static const struct vm_operations_struct stencil_vm_ops = {
	.fault = stencil_fault,
};

static int stencil_mmap_prepare(struct vm_area_desc *desc)
{
	struct stencil *stencil = desc->file->private_data;

	get_file(stencil->backing);
	desc->vm_file = stencil->backing; /* ~ warning file-replaced-in-prepare */
	desc->vm_ops = &stencil_vm_ops;
	return 0;
}

static const struct file_operations stencil_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = stencil_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The two files are compared, and a reference is counted. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct scope {
	bool stacked;
};

vm_fault_t scope_fault(struct vm_fault *vmf);

static const struct vm_operations_struct scope_vm_ops = {
	.fault = scope_fault,
};

static int scope_mmap_prepare(struct vm_area_desc *desc)
{
	struct scope *scope = desc->file->private_data;

	scope->stacked = desc->vm_file != desc->file;
	get_file(desc->vm_file);
	desc->vm_ops = &scope_vm_ops;
	fput(desc->vm_file);
	return 0;
}

static const struct file_operations scope_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = scope_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Values of the descriptor are kept, not where they stand. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct torch {
	unsigned long start;
	struct file *file;
	pgprot_t prot;
};

vm_fault_t torch_fault(struct vm_fault *vmf);

static const struct vm_operations_struct torch_vm_ops = {
	.fault = torch_fault,
};

static int torch_mmap_prepare(struct vm_area_desc *desc)
{
	struct torch *torch = desc->file->private_data;

	torch->start = desc->start;
	torch->file = desc->file;
	torch->prot = desc->page_prot;
	desc->vm_ops = &torch_vm_ops;
	return 0;
}

static const struct file_operations torch_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = torch_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The file is replaced two calls below the hook, through the address of the member. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct galley {
	struct file *proof;
};

static void galley_put(struct file **slot, struct file *file)
{
	*slot = file; /* ~ warning file-replaced-in-prepare */
}

static void galley_use_proof(struct galley *galley, struct vm_area_desc *desc)
{
	if (galley->proof)
		galley_put(&desc->vm_file, get_file(galley->proof));
}

vm_fault_t galley_fault(struct vm_fault *vmf);

static const struct vm_operations_struct galley_vm_ops = {
	.fault = galley_fault,
};

static int galley_mmap_prepare(struct vm_area_desc *desc)
{
	galley_use_proof(desc->file->private_data, desc);
	desc->vm_ops = &galley_vm_ops;
	return 0;
}

static const struct file_operations galley_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = galley_mmap_prepare,
};

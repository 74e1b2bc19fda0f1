/* SPDX-License-Identifier: Apache-2.0 */
/* The file is put there by swap(), which writes both of its arguments. Written by hand. */
#include <linux/fs.h>
#include <linux/minmax.h>
#include <linux/mm.h>

struct decoy {
	struct file *backing;
};

vm_fault_t decoy_fault(struct vm_fault *vmf);

static const struct vm_operations_struct decoy_vm_ops = {
	.fault = decoy_fault,
};

static int decoy_mmap_prepare(struct vm_area_desc *desc)
{
	struct decoy *decoy = desc->file->private_data;
	struct file *file = decoy->backing;

	swap(desc->vm_file, file); /* ~ warning file-replaced-in-prepare */
	desc->vm_ops = &decoy_vm_ops;
	return 0;
}

static const struct file_operations decoy_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = decoy_mmap_prepare,
};

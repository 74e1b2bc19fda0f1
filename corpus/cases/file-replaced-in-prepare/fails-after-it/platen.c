/* SPDX-License-Identifier: Apache-2.0 */
/* The hook fails after it has replaced the file: nobody drops that one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct platen {
	struct file *lower;
	unsigned long pages;
};

vm_fault_t platen_fault(struct vm_fault *vmf);

static const struct vm_operations_struct platen_vm_ops = {
	.fault = platen_fault,
};

static int platen_mmap_prepare(struct vm_area_desc *desc)
{
	struct platen *platen = desc->file->private_data;

	desc->vm_file = get_file(platen->lower); /* ~ warning file-replaced-in-prepare */
	desc->vm_ops = &platen_vm_ops;
	if (vma_desc_pages(desc) > platen->pages)
		return -EINVAL;
	return 0;
}

static const struct file_operations platen_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = platen_mmap_prepare,
};

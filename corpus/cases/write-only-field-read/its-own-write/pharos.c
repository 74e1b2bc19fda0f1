/* SPDX-License-Identifier: Apache-2.0 */
/* The hook reads what it has written itself. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pharos {
	unsigned long pages;
};

vm_fault_t pharos_fault(struct vm_fault *vmf);

static const struct vm_operations_struct pharos_vm_ops = {
	.fault = pharos_fault,
};

static int pharos_mmap_prepare(struct vm_area_desc *desc)
{
	desc->private_data = desc->file->private_data;
	if (vma_desc_pages(desc) > ((struct pharos *)desc->private_data)->pages)
		return -EINVAL;
	desc->vm_ops = &pharos_vm_ops;
	return desc->vm_ops ? 0 : -ENXIO;
}

static const struct file_operations pharos_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = pharos_mmap_prepare,
};

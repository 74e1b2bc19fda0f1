/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
vm_fault_t l_fault(struct vm_fault *vmf);

static const struct vm_operations_struct l_vm_ops = {
	.fault = l_fault,
};

static const struct vm_operations_struct l_ro_vm_ops = { .fault = l_fault };

static int l_mmap_prepare(struct vm_area_desc *desc)
{
	if (vma_desc_test(desc, VMA_WRITE_BIT))
		desc->vm_ops = &l_vm_ops;
	else
		desc->vm_ops = &l_ro_vm_ops;
	if (vma_desc_pages(desc) > 64)
		return -EINVAL;
	return 0;
}

static const struct file_operations l_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = l_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Pages are inserted by the fault handler, which has a VMA; the hook only installs it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	unsigned long pfn;
	unsigned long nr_pages;
};

static vm_fault_t harbor_fault(struct vm_fault *vmf)
{
	struct harbor *harbor = vmf->vma->vm_private_data;

	if (vmf->pgoff >= harbor->nr_pages)
		return VM_FAULT_SIGBUS;
	return vmf_insert_pfn(vmf->vma, vmf->address, harbor->pfn + vmf->pgoff);
}

static const struct vm_operations_struct harbor_vm_ops = { .fault = harbor_fault };

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	if (vma_desc_is_cow_mapping(desc))
		return -EINVAL;

	vma_desc_set_flags(desc, VMA_PFNMAP_BIT, VMA_DONTEXPAND_BIT);
	desc->private_data = desc->file->private_data;
	desc->vm_ops = &harbor_vm_ops;
	return 0;
}

static const struct file_operations harbor_fops = {
	.mmap_prepare = harbor_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The codes that a fault returns start with VM_ too. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lattice {
	struct page **pages;
	unsigned long nr_pages;
};

static vm_fault_t lattice_fault(struct vm_fault *vmf)
{
	struct lattice *lattice = vmf->vma->vm_private_data;
	vm_fault_t ret = VM_FAULT_SIGBUS;

	if (vmf->pgoff < lattice->nr_pages)
		ret = vmf_insert_pfn(vmf->vma, vmf->address,
				     page_to_pfn(lattice->pages[vmf->pgoff]));
	return ret & VM_FAULT_ERROR ? VM_FAULT_OOM : ret;
}

static const struct vm_operations_struct lattice_vm_ops = { .fault = lattice_fault };

static int lattice_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_PFNMAP_BIT, VMA_DONTEXPAND_BIT);
	desc->private_data = desc->file->private_data;
	desc->vm_ops = &lattice_vm_ops;
	return vma_desc_is_cow_mapping(desc) ? -EINVAL : 0;
}

static const struct file_operations lattice_fops = {
	.mmap_prepare = lattice_mmap_prepare,
};

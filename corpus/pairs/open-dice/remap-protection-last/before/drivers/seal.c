// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the whole range by page frame number. */

struct seal {
	unsigned long base;
	unsigned long size;
};

static int seal_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct seal *seal = file->private_data;

	if (vma->vm_flags & VM_MAYSHARE) {
		if (vma->vm_flags & VM_WRITE)
			return -EPERM;
		vm_flags_clear(vma, VM_MAYWRITE);
	}
	vma->vm_page_prot = pgprot_writecombine(vma->vm_page_prot);
	vm_flags_set(vma, VM_DONTCOPY | VM_DONTDUMP);
	return remap_pfn_range(vma, vma->vm_start, seal->base >> PAGE_SHIFT, vma->vm_end - vma->vm_start,
			       vma->vm_page_prot);
}

static const struct file_operations seal_fops = {
	.mmap = seal_mmap,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* 7.0: the descriptor is made and used in one function. */

#undef compat_set_desc_from_vma
#undef compat_set_vma_from_desc


/* EXACT, since 6.16, mm/vma.h:set_vma_from_desc */
void set_vma_from_desc(struct vm_area_struct *vma, struct vm_area_desc *desc)
{
	vma->vm_pgoff = desc->pgoff;
	if (desc->vm_file != vma->vm_file)
		vma_set_file(vma, desc->vm_file);
	vma->flags = desc->vma_flags;
	vma->vm_page_prot = desc->page_prot;
	vma->vm_ops = desc->vm_ops;
	vma->vm_private_data = desc->private_data;
}

/* EXACT, since 6.19, mm/util.c:__compat_vma_mmap */
int __compat_vma_mmap(const struct file_operations *f_op, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc = {
		.mm = vma->vm_mm,
		.file = file,
		.start = vma->vm_start,
		.end = vma->vm_end,
		.pgoff = vma->vm_pgoff,
		.vm_file = vma->vm_file,
		.vma_flags = vma->flags,
		.page_prot = vma->vm_page_prot,
	};
	int err;

	__event("hook", file, &desc);
	err = f_op->mmap_prepare(&desc);
	if (err)
		return err;
	mmap_action_prepare(&desc.action, &desc);
	set_vma_from_desc(vma, &desc);
	return mmap_action_complete(&desc.action, vma);
}

/* EXACT, since 6.19, mm/util.c:compat_vma_mmap */
int compat_vma_mmap(struct file *file, struct vm_area_struct *vma)
{
	return __compat_vma_mmap(file->f_op, file, vma);
}

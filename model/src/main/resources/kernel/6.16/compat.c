/* SPDX-License-Identifier: Apache-2.0 */
/* 6.16: the first release of mmap_prepare. */

#undef can_mmap_file
#undef vfs_mmap
#undef vfs_mmap_prepare
#undef generic_file_mmap_prepare
#undef generic_file_readonly_mmap_prepare
#undef __compat_vma_mmap_prepare


/* EXACT, since 6.16, include/linux/fs.h:file_has_valid_mmap_hooks */
bool file_has_valid_mmap_hooks(struct file *file)
{
	bool old = file->f_op->mmap != NULL;
	bool new = file->f_op->mmap_prepare != NULL;

	if (old && new) {
		__bug("both hooks");
		return 0;
	}
	return old || new;
}

/* EXACT, since 6.12, include/linux/fs.h:call_mmap */
int call_mmap(struct file *file, struct vm_area_struct *vma)
{
	__event("hook", file, vma);
	if (file->f_op->mmap_prepare)
		return compat_vma_mmap_prepare(file, vma);
	return file->f_op->mmap(file, vma);
}

/* EXACT, since 6.16, include/linux/fs.h:call_mmap_prepare */
int call_mmap_prepare(struct file *file, struct vm_area_desc *desc)
{
	__event("hook", file, desc);
	return file->f_op->mmap_prepare(desc);
}

/* EXACT, since 6.16, mm/vma.h:set_vma_from_desc */
void set_vma_from_desc(struct vm_area_struct *vma, struct vm_area_desc *desc)
{
	vma->vm_pgoff = desc->pgoff;
	if (desc->file != vma->vm_file)
		vma_set_file(vma, desc->file);
	if (desc->vm_flags != vma->vm_flags)
		vm_flags_set(vma, desc->vm_flags);
	vma->vm_page_prot = desc->page_prot;
	vma->vm_ops = desc->vm_ops;
	vma->vm_private_data = desc->private_data;
}

/* EXACT, since 6.16, mm/util.c:compat_vma_mmap_prepare */
int compat_vma_mmap_prepare(struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc = {
		.mm = vma->vm_mm,
		.start = vma->vm_start,
		.end = vma->vm_end,
		.pgoff = vma->vm_pgoff,
		.file = vma->vm_file,
		.vm_flags = vma->vm_flags,
		.page_prot = vma->vm_page_prot,
	};
	int err;

	__event("hook", file, &desc);
	err = file->f_op->mmap_prepare(&desc);
	if (err)
		return err;
	set_vma_from_desc(vma, &desc);
	return 0;
}

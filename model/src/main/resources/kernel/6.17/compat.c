/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: no action. */

#undef compat_vma_mmap
#undef __compat_vma_mmap
#undef shmem_zero_setup_desc

/* EXACT, since 6.17, mm/util.c:__compat_vma_mmap_prepare */
int __compat_vma_mmap_prepare(const struct file_operations *f_op, struct file *file,
		struct vm_area_struct *vma)
{
	struct vm_area_desc desc = {
		.mm = vma->vm_mm,
		.file = file,
		.start = vma->vm_start,
		.end = vma->vm_end,
		.pgoff = vma->vm_pgoff,
		.vm_file = vma->vm_file,
		.vm_flags = vma->vm_flags,
		.page_prot = vma->vm_page_prot,
	};
	int err;

	__event("hook", file, &desc);
	err = f_op->mmap_prepare(&desc);
	if (err)
		return err;
	set_vma_from_desc(vma, &desc);
	return 0;
}

/* EXACT, since 6.16, mm/util.c:compat_vma_mmap_prepare */
int compat_vma_mmap_prepare(struct file *file, struct vm_area_struct *vma)
{
	return __compat_vma_mmap_prepare(file->f_op, file, vma);
}

/* EXACT, since 6.17, include/linux/fs.h:vfs_mmap */
int vfs_mmap(struct file *file, struct vm_area_struct *vma)
{
	__event("hook", file, vma);
	if (file->f_op->mmap_prepare)
		return compat_vma_mmap_prepare(file, vma);
	return file->f_op->mmap(file, vma);
}

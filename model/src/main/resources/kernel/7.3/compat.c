/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A hook of the new kind under a file that has one of the old kind, and the generic hooks.
 */

/* EXACT, since 6.17, include/linux/fs.h:can_mmap_file */
bool can_mmap_file(struct file *file)
{
	bool old = file->f_op->mmap != NULL;
	bool new = file->f_op->mmap_prepare != NULL;

	if (old && new) {
		__bug("both hooks");
		return 0;
	}
	return old || new;
}

/* EXACT, since 6.17, include/linux/fs.h:vfs_mmap */
int vfs_mmap(struct file *file, struct vm_area_struct *vma)
{
	__event("hook", file, vma);
	if (file->f_op->mmap_prepare)
		return compat_vma_mmap(file, vma);
	return file->f_op->mmap(file, vma);
}

/* EXACT, since 6.17, include/linux/fs.h:vfs_mmap_prepare */
int vfs_mmap_prepare(struct file *file, struct vm_area_desc *desc)
{
	__event("hook", file, desc);
	return file->f_op->mmap_prepare(desc);
}

/* EXACT, since 6.17, mm/util.c:compat_vma_mmap */
int compat_vma_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = vfs_mmap_prepare(file, &desc);
	if (err)
		return err;
	desc.action.hide_from_rmap_until_complete = 0;
	return __compat_vma_mmap(&desc, vma);
}

/* EXACT, since 7.1, mm/util.c:compat_set_desc_from_vma. The VMA's private data is not taken over. */
void compat_set_desc_from_vma(struct vm_area_desc *desc, struct file *file, struct vm_area_struct *vma)
{
	*desc = (struct vm_area_desc){
		.mm = vma->vm_mm,
		.file = file,
		.start = vma->vm_start,
		.end = vma->vm_end,
		.pgoff = vma->vm_pgoff,
		.vm_file = vma->vm_file,
		.vma_flags = vma->flags,
		.page_prot = vma->vm_page_prot,
		.vm_ops = vma->vm_ops,
	};
}

/* EXACT, since 7.1, mm/util.c:compat_set_vma_from_desc */
void compat_set_vma_from_desc(struct vm_area_struct *vma, struct vm_area_desc *desc)
{
	vma->vm_pgoff = desc->pgoff;
	if (desc->vm_file != vma->vm_file)
		vma_set_file(vma, desc->vm_file);
	vma->flags = desc->vma_flags;
	vma->vm_page_prot = desc->page_prot;
	vma->vm_ops = desc->vm_ops;
	__event("private-data", vma->vm_private_data, desc->private_data);
	vma->vm_private_data = desc->private_data;
}

/* EXACT, since 6.19, mm/util.c:__compat_vma_mmap. The hide flag must be off: nobody holds that lock here. */
int __compat_vma_mmap(struct vm_area_desc *desc, struct vm_area_struct *vma)
{
	int err;

	__event("hook", vma->vm_file, desc);
	err = mmap_action_prepare(desc);
	if (err)
		return err;
	compat_set_vma_from_desc(vma, desc);
	return mmap_action_complete(vma, &desc->action, 1);
}

/* EXACT, since 6.12, mm/filemap.c:generic_file_mmap */
int generic_file_mmap(struct file *file, struct vm_area_struct *vma)
{
	if (!file->f_mapping->a_ops->read_folio)
		return -ENOEXEC;
	file_accessed(file);
	vma->vm_ops = &generic_file_vm_ops;
	return 0;
}

/* EXACT, since 6.12, mm/filemap.c:generic_file_readonly_mmap */
int generic_file_readonly_mmap(struct file *file, struct vm_area_struct *vma)
{
	if (vma_is_shared_maywrite(vma))
		return -EINVAL;
	return generic_file_mmap(file, vma);
}

/* EXACT, since 6.17, mm/filemap.c:generic_file_mmap_prepare */
int generic_file_mmap_prepare(struct vm_area_desc *desc)
{
	if (!desc->file->f_mapping->a_ops->read_folio)
		return -ENOEXEC;
	file_accessed(desc->file);
	desc->vm_ops = &generic_file_vm_ops;
	return 0;
}

/* EXACT, since 6.17, mm/filemap.c:generic_file_readonly_mmap_prepare */
int generic_file_readonly_mmap_prepare(struct vm_area_desc *desc)
{
	if (is_shared_maywrite(&desc->vma_flags))
		return -EINVAL;
	return generic_file_mmap_prepare(desc);
}

/* APPROXIMATE (the file has no inode), since 6.12, mm/shmem.c:shmem_kernel_file_setup. Comes with a reference. */
struct file *shmem_new_file(void)
{
	struct file *file = __alloc("struct file");
	struct address_space *mapping = __alloc("struct address_space");

	*mapping = (struct address_space){ .a_ops = &shmem_aops };
	*file = (struct file){ .f_count = { 1 }, .f_op = &shmem_file_operations, .f_mapping = mapping };
	__event("shmem", file);
	return file;
}

/* APPROXIMATE (the file is only an object), since 6.12, mm/shmem.c:shmem_zero_setup */
int shmem_zero_setup(struct vm_area_struct *vma)
{
	struct file *file;
	struct file *old = vma->vm_file;

	__sleeps();
	if (__fault("shmem"))
		return -ENOMEM;
	file = shmem_new_file();
	__acquire("file", file);
	vma->vm_file = file;
	__event("file-replaced", vma, file);
	if (old)
		fput(old);
	vma->vm_ops = &shmem_anon_vm_ops;
	return 0;
}

/* APPROXIMATE (the file is only an object), since 6.19, mm/shmem.c:shmem_zero_setup_desc. The VMA takes the reference over. */
int shmem_zero_setup_desc(struct vm_area_desc *desc)
{
	struct file *file;

	__sleeps();
	if (__fault("shmem"))
		return -ENOMEM;
	file = shmem_new_file();
	desc->vm_file = file;
	__event("file-replaced", desc, file);
	desc->vm_ops = &shmem_anon_vm_ops;
	return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* 6.12: one kind of hook. */

#undef file_has_valid_mmap_hooks
#undef call_mmap_prepare
#undef set_vma_from_desc
#undef compat_vma_mmap_prepare


/* EXACT, since 6.12, include/linux/fs.h:call_mmap */
int call_mmap(struct file *file, struct vm_area_struct *vma)
{
	__event("hook", file, vma);
	return file->f_op->mmap(file, vma);
}

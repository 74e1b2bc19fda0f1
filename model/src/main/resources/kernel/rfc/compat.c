/* SPDX-License-Identifier: Apache-2.0 */
/* April 2025: no layer between the two hooks. */

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

/* EXACT, since rfc, include/linux/fs.h:call_mmap_proto */
int call_mmap_proto(struct file *file, struct vma_proto *proto)
{
	__event("hook", file, proto);
	return file->f_op->mmap_proto(proto);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* 7.1: the ops of the VMA are not taken over either. */

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
	};
}

/* SPDX-License-Identifier: Apache-2.0 */
/* The second version of the "stacked" patch, March 2026: what it does not set is whatever was there. */

/* EXACT, since 7.1, mm/util.c:compat_set_desc_from_vma. Ops, private data and all of the action but its type stay unset. */
void compat_set_desc_from_vma(struct vm_area_desc *desc, struct file *file, struct vm_area_struct *vma)
{
	desc->mm = vma->vm_mm;
	desc->file = file;
	desc->start = vma->vm_start;
	desc->end = vma->vm_end;
	desc->pgoff = vma->vm_pgoff;
	desc->vm_file = vma->vm_file;
	desc->vma_flags = vma->flags;
	desc->page_prot = vma->vm_page_prot;
	desc->action.type = MMAP_NOTHING;
}

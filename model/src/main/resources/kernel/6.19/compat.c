/* SPDX-License-Identifier: Apache-2.0 */
/* 6.19: bits that the hook cleared stay set; the mask is what is asked. */

/* EXACT, since 6.16, mm/vma.h:set_vma_from_desc */
void set_vma_from_desc(struct vm_area_struct *vma, struct vm_area_desc *desc)
{
	vma->vm_pgoff = desc->pgoff;
	if (desc->vm_file != vma->vm_file)
		vma_set_file(vma, desc->vm_file);
	if (desc->vm_flags != vma->vm_flags)
		vm_flags_set(vma, desc->vm_flags);
	vma->vm_page_prot = desc->page_prot;
	vma->vm_ops = desc->vm_ops;
	vma->vm_private_data = desc->private_data;
}

/* EXACT, since 6.17, mm/filemap.c:generic_file_readonly_mmap_prepare */
int generic_file_readonly_mmap_prepare(struct vm_area_desc *desc)
{
	if (is_shared_maywrite(desc->vm_flags))
		return -EINVAL;
	return generic_file_mmap_prepare(desc);
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 7.1: what a prepare hook did not set is NULL and ignored, and what it set is set on a merge too.
 */

/* EXACT, since 7.0, mm/vma.c:__mmap_region. What a prepare hook is told. */
void mmap_describe(const struct mmap_state *map, struct vm_area_desc *desc)
{
	*desc = (struct vm_area_desc){
		.mm = map->mm,
		.file = map->file,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.vm_file = map->file,
		.vma_flags = map->vm_flags,
		.page_prot = map->page_prot,
	};
}

/* EXACT, since 6.16, mm/vma.c:set_vma_user_defined_fields. On a merge the VMA that was there gets them. */
void set_vma_user_defined_fields(struct vm_area_struct *vma, struct mmap_state *map, bool allocated)
{
	if (map->vm_ops)
		vma->vm_ops = map->vm_ops;
	vma->vm_private_data = map->vm_private_data;
}

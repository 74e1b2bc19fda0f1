/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 6.16: the descriptor has one file; same-page merging is decided when the VMA is there, whatever the hook.
 */

/* EXACT, since 6.16, mm/vma.c:__mmap_region. What a prepare hook is told. */
void mmap_describe(const struct mmap_state *map, struct vm_area_desc *desc)
{
	*desc = (struct vm_area_desc){
		.mm = map->mm,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.file = map->file,
		.vm_flags = map->vm_flags,
		.page_prot = map->page_prot,
	};
}

/* EXACT, since 6.16, mm/vma.c:call_mmap_prepare */
int mmap_call_prepare(struct mmap_state *map)
{
	struct vm_area_desc desc;
	int err;

	mmap_describe(map, &desc);
	err = call_mmap_prepare(map->file, &desc);
	if (err)
		return err;
	map->pgoff = desc.pgoff;
	if (desc.file != map->file) {
		map->file_doesnt_need_get = 1;
		map->file = desc.file;
	}
	map->vm_flags = desc.vm_flags;
	map->page_prot = desc.page_prot;
	map->vm_ops = desc.vm_ops;
	map->vm_private_data = desc.private_data;
	return 0;
}

/* EXACT, since 6.12, mm/ksm.c:ksm_add_vma. Never before the merge. */
bool can_set_ksm_flags_early(struct file *file)
{
	return 0;
}

/* EXACT, since 6.12, mm/internal.h:mmap_file */
int mmap_file(struct file *file, struct vm_area_struct *vma)
{
	int err = call_mmap(file, vma);

	if (err)
		vma->vm_ops = &vma_dummy_vm_ops;
	return err;
}

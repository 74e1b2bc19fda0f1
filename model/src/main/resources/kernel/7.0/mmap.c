/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 7.0: preparing an action cannot fail; the lock that hides a VMA is held across its completion; the charge of a request
 * whose hook fails is lost.
 */

#undef mmap_describe

/* EXACT, since 6.19, mm/vma.c:call_mmap_prepare */
int mmap_call_prepare(struct mmap_state *map)
{
	struct vm_area_desc desc = {
		.mm = map->mm,
		.file = map->file,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.vm_file = map->file,
		.vma_flags = map->vm_flags,
		.page_prot = map->page_prot,
	};
	int err;

	err = vfs_mmap_prepare(map->file, &desc);
	if (err)
		return err;
	mmap_action_prepare(&desc.action, &desc);
	map->pgoff = desc.pgoff;
	if (desc.vm_file != map->file) {
		map->file_doesnt_need_get = 1;
		map->file = desc.vm_file;
	}
	map->vm_flags = desc.vma_flags;
	map->page_prot = desc.page_prot;
	map->vm_ops = desc.vm_ops;
	map->vm_private_data = desc.private_data;
	map->action = desc.action;
	map->hide = desc.action.hide_from_rmap_until_complete;
	return 0;
}

/* EXACT, since 6.19, mm/vma.c:call_action_complete. The completion may unmap while the lock is held. */
int call_action_complete(struct mmap_state *map, struct vm_area_struct *vma)
{
	struct address_space *mapping = map->file->f_mapping;
	int err = mmap_action_complete(&map->action, vma);

	if (map->hide)
		i_mmap_unlock_write(mapping);
	return err;
}

/* EXACT, since 6.16, mm/vma.c:__mmap_region. What was charged stays charged. */
unsigned long mmap_hook_failed(struct mmap_state *map, int err)
{
	return mmap_abort(map, 0, err);
}

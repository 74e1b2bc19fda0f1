/* SPDX-License-Identifier: Apache-2.0 */
/*
 * April 2025: a prepare hook under its first name, which a file may have beside the old one, and still a second try to
 * merge.
 */

#undef mmap_describe
#undef mmap_call_prepare
#undef call_action_complete

/*
 * EXACT, since rfc, mm/vma.c:call_mmap_proto
 * The protection is not told, and taken over all the same. A replaced file gets a reference of its own.
 */
int mmap_call_proto(struct mmap_state *map)
{
	struct vma_proto proto = {
		.mm = map->mm,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.file = map->file,
		.flags = map->vm_flags,
	};
	int err = call_mmap_proto(map->file, &proto);

	if (err)
		return err;
	map->pgoff = proto.pgoff;
	map->file = proto.file;
	map->vm_flags = proto.flags;
	map->page_prot = proto.page_prot;
	map->vm_ops = proto.vm_ops;
	map->vm_private_data = proto.private_data;
	return 0;
}

/* EXACT, since rfc, mm/vma.c:set_vma_user_defined_fields. What a hook of the old kind set stays. */
void set_vma_user_defined_fields(struct vm_area_struct *vma, struct mmap_state *map, bool allocated)
{
	if (map->vm_ops && (vma->vm_ops == &vma_dummy_vm_ops || !allocated))
		vma->vm_ops = map->vm_ops;
	if (!vma->vm_private_data || !allocated)
		vma->vm_private_data = map->vm_private_data;
}

/*
 * EXACT, since 6.12, mm/vma.c:mmap_region
 * A VMA for the range, in the list. When the hook changed flags and there is a VMA before, merging is tried once more, with
 * the new flags and the file of the request; the VMA that was made is then freed, and its close is not called.
 */
int __mmap_new_vma(struct mmap_state *map, struct vm_area_struct **result)
{
	struct vm_area_struct *vma = vm_area_alloc(map->mm);
	struct file *file = map->file;
	vm_flags_t vm_flags = map->vm_flags;
	int err = 0;

	if (!vma)
		return -ENOMEM;
	vma->vm_start = map->addr;
	vma->vm_end = map->end;
	vma->vm_pgoff = map->pgoff;
	vma_set_anon_pgoff(vma, map->anon_pgoff);
	vma->vm_flags = map->vm_flags;
	vma->vm_page_prot = map->page_prot;
	if (__fault("prealloc"))
		err = -ENOMEM;
	else if (map->file)
		err = __mmap_new_file_vma(map, vma);
	else if (map->vm_flags & VM_SHARED)
		err = shmem_zero_setup(vma);
	else
		vma_set_anonymous(vma);
	if (err) {
		vm_area_free(vma);
		return err;
	}
	if (file && vma->vm_flags != vm_flags && map->prev) {
		map->file = file;
		*result = mmap_merge(map);
		map->file = vma->vm_file;
		if (*result) {
			fput(vma->vm_file);
			vm_area_free(vma);
			return 0;
		}
	}
	map->vm_flags = ksm_vma_flags(map->mm, map->vm_flags);
	vma->vm_flags = map->vm_flags;
	vma_attach(map->mm, vma);
	map->mm->map_count++;
	vma_link_file(vma, 0);
	*result = vma;
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:__mmap_region */
unsigned long __mmap_region(struct mm_struct *mm, struct file *file, unsigned long addr, unsigned long len,
		vm_flags_t vm_flags, unsigned long pgoff)
{
	struct mmap_state map = {
		.mm = mm,
		.addr = addr,
		.end = addr + len,
		.pglen = len >> PAGE_SHIFT,
		.vms = { .mm = mm, .start = addr, .end = addr + len },
		.pgoff = pgoff,
		.anon_pgoff = addr >> PAGE_SHIFT,
		.vm_flags = vm_flags,
		.page_prot = vm_get_page_prot(vm_flags),
		.file = file,
	};
	struct vm_area_struct *vma = NULL;
	bool allocated = 0;
	int err;

	err = __mmap_setup(&map);
	if (err)
		return mmap_abort(&map, 0, err);
	if (file && file->f_op->mmap_proto) {
		err = mmap_call_proto(&map);
		if (err)
			return mmap_hook_failed(&map, err);
	}
	if (map.prev || map.next)
		vma = mmap_merge(&map);
	if (!vma) {
		err = __mmap_new_vma(&map, &vma);
		if (err)
			return mmap_abort(&map, map.charged, err);
		allocated = 1;
	}
	if (file && file->f_op->mmap_proto)
		set_vma_user_defined_fields(vma, &map, allocated);
	__mmap_complete(&map, vma);
	return addr;
}

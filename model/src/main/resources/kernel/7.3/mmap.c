/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The life of one mmap() call, from the place where address and flags are settled: setup, hook, merge or a VMA of its
 * own, completion, the action and mapped, and the way back from every failure.
 *
 * Two hooks, two orders. mmap_prepare runs before the merge and before any VMA exists, and its wishes are carried out at
 * the very end. mmap is called with a VMA that nothing finds yet, and not at all when the range merges.
 *
 * What is taken out lies in munmap.c, merging in merge.c, actions in action.c, the bridge between both hooks in compat.c.
 */

/* Bits of mm_struct.flags. */
enum mm_flag_bits {
	MMF_HAS_MDWE = 1ul << 0,
	MMF_VM_MERGE_ANY = 1ul << 1,
	MMF_VM_MERGEABLE = 1ul << 2,
};

/* What one call knows. The fields from pgoff to vm_private_data are what a prepare hook may change. */
struct mmap_state {
	struct mm_struct *mm;
	unsigned long addr;
	unsigned long end;
	unsigned long pglen;
	struct vma_munmap_struct vms;
	struct vm_area_struct *prev;
	struct vm_area_struct *next;
	unsigned long pgoff;
	unsigned long anon_pgoff;
	vm_flags_t vm_flags;
	pgprot_t page_prot;
	struct file *file;
	const struct vm_operations_struct *vm_ops;
	void *vm_private_data;
	struct mmap_action action;
	/* Commit charge that a failure gives back, pages. */
	unsigned long charged;
	/* The hook brought the file and its reference. */
	bool file_doesnt_need_get;
	/* Same-page merging is decided before the merge, not behind a hook of the old kind. */
	bool ksm_early;
	/* Reverse mapping is kept out until the action is complete. */
	bool hide;
};

/* EXACT, since 6.12, include/linux/mm.h:arch_validate_flags and mm/vma.c:accountable_mapping. Huge pages are not here. */
bool accountable_mapping(vm_flags_t vm_flags)
{
	return (vm_flags & (VM_NORESERVE | VM_SHARED | VM_WRITE)) == VM_WRITE;
}

/* APPROXIMATE (RLIMIT_DATA is not looked at), since 6.12, mm/vma.c:may_expand_vm */
bool may_expand_vm(struct mm_struct *mm, unsigned long pages)
{
	return !mm->as_limit || mm->total_vm + pages <= mm->as_limit;
}

/* EXACT, since 6.12, include/linux/shmem_fs.h:shmem_file */
bool shmem_file(struct file *file)
{
	return file && file->f_mapping->a_ops == &shmem_aops;
}

/* EXACT, since 6.17, mm/ksm.c:ksm_vma_flags. The first VMA whose pages may be shared enters the process. */
vm_flags_t ksm_vma_flags(struct mm_struct *mm, vm_flags_t vm_flags)
{
	if (!(mm->flags & MMF_VM_MERGE_ANY))
		return vm_flags;
	if (vm_flags & (VM_SHARED | VM_MAYSHARE | VM_SPECIAL | VM_HUGETLB | VM_DROPPABLE))
		return vm_flags;
	if (!(mm->flags & MMF_VM_MERGEABLE)) {
		mm->flags |= MMF_VM_MERGEABLE;
		__event("ksm_enter", mm);
	}
	return vm_flags | VM_MERGEABLE;
}

/* EXACT, since 6.12, mm/mmap.c:vma_wants_writenotify. Soft-dirty and userfaultfd are not configured. */
bool vma_wants_writenotify(struct vm_area_struct *vma, pgprot_t prot)
{
	if ((vma->vm_flags & (VM_WRITE | VM_SHARED)) != (VM_WRITE | VM_SHARED))
		return 0;
	if (vma->vm_ops && (vma->vm_ops->page_mkwrite || vma->vm_ops->pfn_mkwrite))
		return 1;
	if (pgprot_val(prot) != pgprot_val(pgprot_modify(prot, vm_get_page_prot(vma->vm_flags))))
		return 0;
	if (vma->vm_flags & VM_PFNMAP)
		return 0;
	return vma->vm_file && vma->vm_file->f_mapping &&
		__opaque("mapping_can_writeback", vma->vm_file->f_mapping) != 0;
}

/* EXACT, since 6.12, mm/mmap.c:vma_set_page_prot. Base bits come from the flags, caching stays as it was set. */
void vma_set_page_prot(struct vm_area_struct *vma)
{
	vm_flags_t vm_flags = vma->vm_flags;

	vma->vm_page_prot = pgprot_modify(vma->vm_page_prot, vm_get_page_prot(vm_flags));
	if (vma_wants_writenotify(vma, vma->vm_page_prot)) {
		vm_flags &= ~VM_SHARED;
		vma->vm_page_prot = pgprot_modify(vma->vm_page_prot, vm_get_page_prot(vm_flags));
	}
}

/* EXACT, since 7.1, mm/util.c:maybe_rmap_unlock_action. Lets reverse mapping in when the action is over. */
void maybe_rmap_unlock_action(struct vm_area_struct *vma, struct mmap_action *action)
{
	if (!action->hide_from_rmap_until_complete)
		return;
	if (vma_is_anonymous(vma))
		__bug("an anonymous VMA is hidden from reverse mapping");
	__unlock("i_mmap", vma->vm_file->f_mapping);
	action->hide_from_rmap_until_complete = 0;
}

/*
 * EXACT, since 6.12, mm/vma.c:__mmap_setup
 * Makes room. Up to the charge a failure leaves the old VMAs in place; then they are closed, and a failure from there on
 * leaves a hole.
 */
int __mmap_setup(struct mmap_state *map)
{
	int err = vms_gather_munmap_vmas(&map->vms);

	if (err)
		return err;
	map->prev = mm_before(map->mm, map->addr);
	map->next = mm_find(map->mm, map->end);
	if (!may_expand_vm(map->mm, map->pglen - map->vms.nr_pages))
		return -ENOMEM;
	if (accountable_mapping(map->vm_flags)) {
		err = mmap_charge(map);
		if (err)
			return err;
	}
	if (map->vms.vma_count)
		vms_clean_up_area(&map->vms);
	return 0;
}

/* EXACT, since 7.3, mm/vma.c:__mmap_setup. What is replaced pays for its part; a failure gives the whole length back. */
int mmap_charge(struct mmap_state *map)
{
	unsigned long need = map->pglen - map->vms.nr_accounted;

	if (need && security_vm_enough_memory_mm(map->mm, need))
		return -ENOMEM;
	map->vms.nr_accounted = 0;
	map->charged = map->pglen;
	map->vm_flags |= VM_ACCOUNT;
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:vms_clean_up_area. The point of no return for what the range covers. */
void vms_clean_up_area(struct vma_munmap_struct *vms)
{
	struct vm_area_struct *vma;

	vms_detach(vms);
	vms_clear_ptes(vms);
	for (vma = vms->vmas; vma; vma = vma->vm_next)
		vma_close(vma);
}

/* EXACT, since 7.2, mm/vma.c:__mmap_region. What a prepare hook is told. */
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
		.vm_ops = &vma_dummy_vm_ops,
	};
}

/* EXACT, since 6.17, mm/vma.c:call_mmap_prepare. Nothing is taken over unless hook and action agree. */
int mmap_call_prepare(struct mmap_state *map)
{
	struct vm_area_desc desc;
	int err;

	mmap_describe(map, &desc);
	err = vfs_mmap_prepare(map->file, &desc);
	if (err)
		return err;
	err = mmap_action_prepare(&desc);
	if (err)
		return err;
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

/* EXACT, since 6.17, mm/vma.c:can_set_ksm_flags_early. A hook of the old kind may change what decides. */
bool can_set_ksm_flags_early(struct file *file)
{
	return !file || file->f_op->mmap_prepare || shmem_file(file);
}

/* EXACT, since 6.12, mm/vma.c:vma_merge_new_range, as __mmap_region asks it */
struct vm_area_struct *mmap_merge(struct mmap_state *map)
{
	struct vma_merge_struct vmg = {
		.mm = map->mm,
		.prev = map->prev,
		.next = map->next,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.anon_pgoff = map->anon_pgoff,
		.vm_flags = map->vm_flags,
		.file = map->file,
	};

	return vma_merge_new_range(&vmg);
}

/* EXACT, since 6.17, mm/internal.h:mmap_file. A hook of the old kind that fails has to have undone all of its own: no close. */
int mmap_file(struct file *file, struct vm_area_struct *vma)
{
	int err = vfs_mmap(file, vma);

	if (err)
		vma->vm_ops = &vma_dummy_vm_ops;
	return err;
}

/* EXACT, since 6.12, mm/vma.c:__mmap_new_file_vma. Gives the VMA its file, and calls a hook of the old kind. */
int __mmap_new_file_vma(struct mmap_state *map, struct vm_area_struct *vma)
{
	int err;

	vma->vm_file = map->file;
	if (!map->file_doesnt_need_get)
		get_file(map->file);
	if (!map->file->f_op->mmap)
		return 0;
	err = mmap_file(map->file, vma);
	if (err) {
		fput(vma->vm_file);
		vma->vm_file = NULL;
		mm_zap(map->mm, map->addr, map->end);
		return err;
	}
	if (vma->vm_start != map->addr)
		__bug("a hook moved its VMA");
	map->file = vma->vm_file;
	map->vm_flags = vma->vm_flags;
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:__mmap_new_vma. A VMA for the range that nobody finds yet; *result is it. */
int mmap_make_vma(struct mmap_state *map, struct vm_area_struct **result)
{
	struct vm_area_struct *vma = vm_area_alloc(map->mm);
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
	*result = vma;
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:__mmap_new_vma. Puts it into the list and lets reverse mapping find it. */
void mmap_insert_vma(struct mmap_state *map, struct vm_area_struct *vma)
{
	if (!map->ksm_early) {
		map->vm_flags = ksm_vma_flags(map->mm, map->vm_flags);
		vma->vm_flags = map->vm_flags;
	}
	__event("inserted", vma);
	vma_attach(map->mm, vma);
	map->mm->map_count++;
	vma_link_file(vma, map->hide);
}

/* EXACT, since 6.12, mm/vma.c:__mmap_new_vma. A VMA for the range, in the list; *result is it. */
int __mmap_new_vma(struct mmap_state *map, struct vm_area_struct **result)
{
	int err = mmap_make_vma(map, result);

	if (err)
		return err;
	mmap_insert_vma(map, *result);
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:__mmap_complete. The old VMAs are finished, the new pages counted. Cannot fail. */
void __mmap_complete(struct mmap_state *map, struct vm_area_struct *vma)
{
	struct mm_struct *mm = map->mm;

	vms_complete_munmap_vmas(&map->vms);
	vm_stat_account(mm, map->vm_flags, map->pglen);
	if (map->vm_flags & VM_LOCKED) {
		if (vma->vm_flags & (VM_SPECIAL | VM_DROPPABLE | VM_HUGETLB))
			vma->vm_flags &= ~VM_LOCKED_MASK;
		else
			mm->locked_vm += map->pglen;
	}
	vma_set_page_prot(vma);
}

/* EXACT, since 7.2, mm/vma.c:set_vma_user_defined_fields. Not on a merge; no ops at all mean anonymous memory. */
void set_vma_user_defined_fields(struct vm_area_struct *vma, struct mmap_state *map, bool allocated)
{
	if (!allocated)
		return;
	vma->vm_ops = map->vm_ops;
	vma->vm_private_data = map->vm_private_data;
}

/* EXACT, since 7.1, mm/vma.c:call_action_complete. A failure takes the new VMA away again. */
int call_action_complete(struct mmap_state *map, struct vm_area_struct *vma)
{
	return mmap_action_complete(vma, &map->action, 0);
}

/* EXACT, since 6.12, mm/vma.c:vms_abort_munmap_vmas. Before the point of no return there is nothing to do. */
void vms_abort_munmap_vmas(struct vma_munmap_struct *vms)
{
	if (vms->vmas)
		vms_complete_munmap_vmas(vms);
}

/* EXACT, since 6.12, mm/vma.c:__mmap_region. The way back; charged tells how much of the commit charge. */
unsigned long mmap_abort(struct mmap_state *map, unsigned long charged, int err)
{
	if (charged)
		vm_unacct_memory(charged);
	if (map->file_doesnt_need_get)
		fput(map->file);
	vms_abort_munmap_vmas(&map->vms);
	return err;
}

/* EXACT, since 7.1, mm/vma.c:__mmap_region. The way back from a prepare hook that failed. */
unsigned long mmap_hook_failed(struct mmap_state *map, int err)
{
	return mmap_abort(map, map->charged, err);
}

/* EXACT, since 6.16, mm/vma.c:__mmap_region. Whether the file has a hook of the new kind. */
bool mmap_prepares(struct file *file)
{
	return file->f_op->mmap_prepare != NULL;
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
		.ksm_early = can_set_ksm_flags_early(file),
	};
	bool have_mmap_prepare = file && mmap_prepares(file);
	struct vm_area_struct *vma = NULL;
	bool allocated = 0;
	int err;

	err = __mmap_setup(&map);
	if (err)
		return mmap_abort(&map, 0, err);
	if (have_mmap_prepare) {
		err = mmap_call_prepare(&map);
		if (err)
			return mmap_hook_failed(&map, err);
	}
	if (map.ksm_early)
		map.vm_flags = ksm_vma_flags(mm, map.vm_flags);
	if (map.prev || map.next)
		vma = mmap_merge(&map);
	if (!vma) {
		err = __mmap_new_vma(&map, &vma);
		if (err)
			return mmap_abort(&map, map.charged, err);
		allocated = 1;
	}
	if (have_mmap_prepare)
		set_vma_user_defined_fields(vma, &map, allocated);
	__mmap_complete(&map, vma);
	if (have_mmap_prepare && allocated) {
		err = call_action_complete(&map, vma);
		if (err)
			return err;
	}
	return addr;
}

/* EXACT, since 6.12, mm/vma.c:mmap_region. A writable file counts its mappings, this one while it is made. */
unsigned long mmap_region(struct mm_struct *mm, struct file *file, unsigned long addr, unsigned long len,
		vm_flags_t vm_flags, unsigned long pgoff)
{
	bool writable = file && (vm_flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE);
	unsigned long ret;
	int err;

	__sleeps();
	if ((mm->flags & MMF_HAS_MDWE) && (vm_flags & VM_EXEC) && (vm_flags & VM_WRITE))
		return -EACCES;
	if (writable) {
		err = mapping_map_writable(file->f_mapping);
		if (err)
			return err;
	}
	ret = __mmap_region(mm, file, addr, len, vm_flags, pgoff);
	if (writable)
		mapping_unmap_writable(file->f_mapping);
	return ret;
}

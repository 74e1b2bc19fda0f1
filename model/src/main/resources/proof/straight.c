/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Parts of the core that branch on flags for nothing but a count or a mask, again with one way through: a proof looks at
 * every way, and these would double it for no hook's sake. What they leave behind is the same. Commit charge and the
 * sealing of a file are the core's own affair and not considered here: they are settled before a hook runs.
 */

/* EXACT, since 6.12, mm/vma.c:vm_stat_account */
void vm_stat_account(struct mm_struct *mm, vm_flags_t flags, long n)
{
	bool exec = (flags & (VM_EXEC | VM_WRITE | VM_STACK)) == VM_EXEC;
	bool data = (flags & (VM_WRITE | VM_SHARED | VM_STACK)) == VM_WRITE;

	mm->total_vm += n;
	mm->exec_vm += n * exec;
	mm->data_vm += n * data;
}

/* EXACT, since 6.12, mm/vma.c:vms_gather_munmap_vmas */
void vms_count(struct vma_munmap_struct *vms, const struct vm_area_struct *vma)
{
	unsigned long pages = vma_pages(vma);

	vms->vma_count++;
	vms->nr_pages += pages;
	vms->locked_vm += pages * ((vma->vm_flags & VM_LOCKED) != 0);
	vms->exec_vm += pages * ((vma->vm_flags & (VM_EXEC | VM_WRITE | VM_STACK)) == VM_EXEC);
	vms->data_vm += pages * ((vma->vm_flags & (VM_WRITE | VM_SHARED | VM_STACK)) == VM_WRITE);
}

/* APPROXIMATE (nothing is charged), since 6.12, mm/vma.c:accountable_mapping */
bool accountable_mapping(vm_flags_t vm_flags)
{
	return 0;
}

/* APPROXIMATE (no file is sealed), since 6.12, mm/vma.c:mmap_region */
unsigned long mmap_region(struct mm_struct *mm, struct file *file, unsigned long addr, unsigned long len,
		vm_flags_t vm_flags, unsigned long pgoff)
{
	return __mmap_region(mm, file, addr, len, vm_flags, pgoff);
}

/* EXACT, since 6.12, mm/vma.c:vma_link_file */
void vma_link_file(struct vm_area_struct *vma, bool hold_rmap_lock)
{
	struct address_space *mapping;

	if (!vma->vm_file)
		return;
	mapping = vma->vm_file->f_mapping;
	i_mmap_lock_write(mapping);
	mapping->i_mmap_writable.counter += (vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE);
	mapping->i_mmap++;
	if (!hold_rmap_lock)
		i_mmap_unlock_write(mapping);
}

/* EXACT, since 6.12, mm/vma.c:unlink_file_vma */
void vma_unlink_file(struct vm_area_struct *vma)
{
	struct address_space *mapping;

	if (!vma->vm_file)
		return;
	mapping = vma->vm_file->f_mapping;
	i_mmap_lock_write(mapping);
	mapping->i_mmap_writable.counter -= (vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE);
	mapping->i_mmap--;
	i_mmap_unlock_write(mapping);
}

/* EXACT, since 6.12, mm/mmap.c:vma_set_page_prot */
void vma_set_page_prot(struct vm_area_struct *vma)
{
	vm_flags_t vm_flags = vma->vm_flags;
	pgprot_t prot = pgprot_modify(vma->vm_page_prot, vm_get_page_prot(vm_flags));
	bool shared = (vm_flags & (VM_WRITE | VM_SHARED)) == (VM_WRITE | VM_SHARED);
	bool notified = 0;

	if (vma->vm_ops && (vma->vm_ops->page_mkwrite || vma->vm_ops->pfn_mkwrite))
		notified = 1;
	else if (vma->vm_file && vma->vm_file->f_mapping)
		notified = ((vm_flags & VM_PFNMAP) == 0) &
			(__opaque("mapping_can_writeback", vma->vm_file->f_mapping) != 0);
	vma->vm_page_prot = pgprot_modify(prot, vm_get_page_prot(vm_flags & ~(VM_SHARED * (shared & notified))));
}

/* EXACT, since 6.12, mm/vma.c:__mmap_complete */
void __mmap_complete(struct mmap_state *map, struct vm_area_struct *vma)
{
	bool locked = (map->vm_flags & VM_LOCKED) != 0;
	bool special = (vma->vm_flags & (VM_SPECIAL | VM_DROPPABLE | VM_HUGETLB)) != 0;

	vms_complete_munmap_vmas(&map->vms);
	vm_stat_account(map->mm, map->vm_flags, map->pglen);
	vma->vm_flags &= ~(VM_LOCKED_MASK * (locked & special));
	map->mm->locked_vm += map->pglen * (locked & !special);
	vma_set_page_prot(vma);
}

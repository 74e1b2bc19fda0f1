/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A child gets a copy of every VMA that is not DONTCOPY. The driver hears of it by open alone; mapped is not called.
 */

/* EXACT, since 6.12, mm/rmap.c:anon_vma_fork. Pages of the parent lie below those of the child. */
int anon_vma_fork(struct vm_area_struct *vma, const struct vm_area_struct *parent)
{
	if (!parent->anon_vma)
		return 0;
	if (__fault("anon"))
		return -ENOMEM;
	vma->anon_vma = __alloc("struct anon_vma");
	vma->anon_forked = 1;
	return 0;
}

/* EXACT, since 6.12, mm/mmap.c:dup_mmap. The copy of one VMA, in the list of the child. */
int dup_vma(struct mm_struct *mm, struct vm_area_struct *parent)
{
	struct vm_area_struct *vma;

	if ((parent->vm_flags & VM_ACCOUNT) && security_vm_enough_memory_mm(parent->vm_mm, vma_pages(parent)))
		return -ENOMEM;
	vma = vm_area_alloc(mm);
	if (!vma)
		goto uncharge;
	*vma = *parent;
	vma->vm_mm = mm;
	if (__fault("policy"))
		goto free;
	if (vma->vm_flags & VM_WIPEONFORK)
		vma->anon_vma = NULL;
	else if (anon_vma_fork(vma, parent))
		goto free;
	vma->vm_flags &= ~VM_LOCKED_MASK;
	vma_attach(mm, vma);
	mm->map_count++;
	if (vma->vm_ops && vma->vm_ops->open) {
		__event("callback", "open", vma);
		vma->vm_ops->open(vma);
	}
	if (vma->vm_file)
		get_file(vma->vm_file);
	vma_link_file(vma, 0);
	if (!(vma->vm_flags & VM_WIPEONFORK) && __fault("page table"))
		return -ENOMEM;
	if (vma->vm_flags & (VM_PFNMAP | VM_MIXEDMAP))
		pt_copy(mm, parent->vm_mm, vma->vm_start, vma->vm_end);
	return 0;
free:
	vm_area_free(vma);
uncharge:
	if (parent->vm_flags & VM_ACCOUNT)
		vm_unacct_memory(vma_pages(parent));
	return -ENOMEM;
}

/* EXACT, since 6.12, mm/mmap.c:dup_mmap. mm is new and empty; after a failure what was copied is taken down again. */
int dup_mmap(struct mm_struct *mm, struct mm_struct *oldmm)
{
	struct vm_area_struct *vma;
	int err;

	__sleeps();
	mm->total_vm = oldmm->total_vm;
	mm->data_vm = oldmm->data_vm;
	mm->exec_vm = oldmm->exec_vm;
	mm->stack_vm = oldmm->stack_vm;
	for (vma = oldmm->mmap; vma; vma = vma->vm_next) {
		if (vma->vm_flags & VM_DONTCOPY) {
			vm_stat_account(mm, vma->vm_flags, -vma_pages(vma));
			continue;
		}
		err = dup_vma(mm, vma);
		if (err) {
			exit_mmap(mm);
			return err;
		}
	}
	return 0;
}

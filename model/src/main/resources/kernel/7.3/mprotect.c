/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Flags that change after the mapping: mprotect() and madvise(), and a fault as far as merging depends on it.
 */

/* EXACT, since 6.12, mm/mprotect.c:mprotect_fixup. from..to is a part of *vma; then *vma is what holds it. */
int mprotect_fixup(struct vm_area_struct **vma, unsigned long from, unsigned long to, vm_flags_t flags)
{
	struct mm_struct *mm = (*vma)->vm_mm;
	vm_flags_t old = (*vma)->vm_flags;
	unsigned long pages = (to - from) >> PAGE_SHIFT;
	unsigned long charged = 0;
	bool uncharge = 0;
	int err;

	if (old & VM_SEALED)
		return -EPERM;
	if (flags == old)
		return 0;
	if (flags & VM_WRITE) {
		if (!(old & (VM_ACCOUNT | VM_WRITE | VM_SHARED | VM_NORESERVE | VM_HUGETLB))) {
			charged = pages;
			if (security_vm_enough_memory_mm(mm, charged))
				return -ENOMEM;
			flags |= VM_ACCOUNT;
		}
	} else if ((old & VM_ACCOUNT) && vma_is_anonymous(*vma) && !(*vma)->anon_vma) {
		flags &= ~VM_ACCOUNT;
		uncharge = 1;
	}
	err = vma_modify(vma, from, to, flags);
	if (err) {
		if (charged)
			vm_unacct_memory(charged);
		return err;
	}
	(*vma)->vm_flags = flags | ((*vma)->vm_flags & vma_merge_sticky());
	if (uncharge)
		vm_unacct_memory(pages);
	vma_set_page_prot(*vma);
	pt_protect(mm, from, to, (*vma)->vm_page_prot);
	vm_stat_account(mm, old, -pages);
	vm_stat_account(mm, flags, pages);
	return 0;
}

/* EXACT, since 6.12, mm/mprotect.c:do_mprotect_pkey. prot is made of PROT_READ, PROT_WRITE, PROT_EXEC. */
int do_mprotect_pkey(struct mm_struct *mm, unsigned long start, unsigned long len, unsigned long prot)
{
	unsigned long end = start + len;
	unsigned long at = start;
	struct vm_area_struct *vma = mm_find(mm, start);
	int err;

	__sleeps();
	if (!vma || vma->vm_start > start)
		return -ENOMEM;
	while (1) {
		unsigned long to = vma->vm_end < end ? vma->vm_end : end;
		vm_flags_t old = vma->vm_flags;
		vm_flags_t flags = (old & ~VM_ACCESS_FLAGS) | prot;

		if (flags & VM_ACCESS_FLAGS & ~(old >> 4))
			return -EACCES;
		if ((mm->flags & MMF_HAS_MDWE) && (flags & VM_EXEC) && ((flags & VM_WRITE) || !(old & VM_EXEC)))
			return -EACCES;
		if (vma->vm_ops && vma->vm_ops->mprotect) {
			err = vma->vm_ops->mprotect(vma, at, to, flags);
			if (err)
				return err;
		}
		err = mprotect_fixup(&vma, at, to, flags);
		if (err)
			return err;
		at = vma->vm_end;
		if (at >= end)
			return 0;
		vma = vma->vm_next;
		if (!vma || vma->vm_start != at)
			return -ENOMEM;
	}
}

/* EXACT, since 6.12, mm/madvise.c:madvise_walk_vmas with madvise_update_vma. Sets and clears flags; gaps are passed over. */
int madvise_flags(struct mm_struct *mm, unsigned long start, unsigned long len, vm_flags_t set, vm_flags_t clear)
{
	unsigned long end = start + len;
	unsigned long at = start;
	struct vm_area_struct *vma = mm_find(mm, start);
	int gaps = 0;
	int err;

	__sleeps();
	while (at < end) {
		unsigned long to;
		vm_flags_t flags;

		if (!vma || vma->vm_start >= end)
			return -ENOMEM;
		if (vma->vm_start > at) {
			gaps = -ENOMEM;
			at = vma->vm_start;
		}
		to = vma->vm_end < end ? vma->vm_end : end;
		flags = (vma->vm_flags | set) & ~clear;
		if (flags != vma->vm_flags) {
			err = vma_modify(&vma, at, to, flags);
			if (err)
				return err;
			vma->vm_flags = flags | (vma->vm_flags & vma_merge_sticky() & ~clear);
		}
		at = vma->vm_end;
		vma = vma->vm_next;
	}
	return gaps;
}

/* EXACT, since 6.12, mm/memory.c:vmf_anon_prepare. The process gets pages of its own in a private VMA. */
int fault_anon(struct mm_struct *mm, unsigned long addr)
{
	struct vm_area_struct *vma = mm_find(mm, addr);

	if (!vma || vma->vm_start > addr)
		return -EFAULT;
	if (vma->vm_flags & VM_SHARED)
		return -EINVAL;
	if (!vma->anon_vma)
		vma->anon_vma = __alloc("struct anon_vma");
	return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * When VMAs become one. What decides: flags, file, offsets, and what pages of the process lie below. What does not: the
 * ops, the private data and the protection. No callback of a driver runs when VMAs merge.
 */

/*
 * A range that could become part of its neighbours: a new mapping, or a part of middle whose flags change.
 * anon_pgoff counts only for private file mappings that may be written.
 */
struct vma_merge_struct {
	struct mm_struct *mm;
	struct vm_area_struct *prev;
	struct vm_area_struct *middle;
	struct vm_area_struct *next;
	unsigned long start;
	unsigned long end;
	unsigned long pgoff;
	unsigned long anon_pgoff;
	vm_flags_t vm_flags;
	struct file *file;
	struct anon_vma *anon_vma;
	bool anon_forked;
};

/* EXACT, since 6.12, mm/vma.c:is_mergeable_vma. Flags that may differ. */
vm_flags_t vma_merge_ignored(void)
{
	return VM_IGNORE_MERGE;
}

/* EXACT, since 6.19, mm/vma.c:vma_merge_new_range. Flags that the VMA which is left has if one of them had. */
vm_flags_t vma_merge_sticky(void)
{
	return VM_STICKY;
}

/* EXACT, since 6.12, mm/vma.c:is_mergeable_anon_vma. One side may have none, if the other is no child of a fork. */
bool is_mergeable_anon_vma(const struct vma_merge_struct *vmg, const struct vm_area_struct *vma)
{
	if (!vma->anon_vma)
		return !vmg->anon_vma || !vmg->anon_forked;
	if (!vmg->anon_vma)
		return !vma->anon_forked;
	return vma->anon_vma == vmg->anon_vma;
}

/* EXACT, since 6.12, mm/vma.c:is_mergeable_vma. Names of anonymous memory and policies: equal only when there is none. */
bool is_mergeable_vma(const struct vma_merge_struct *vmg, const struct vm_area_struct *vma)
{
	if ((vma->vm_flags ^ vmg->vm_flags) & ~vma_merge_ignored())
		return 0;
	if (vma->vm_file != vmg->file || vma->anon_name || vma->vm_policy)
		return 0;
	return is_mergeable_anon_vma(vmg, vma);
}

/* EXACT, since 7.3, mm/vma.c:is_mergeable_anon_pgoff. Whether offsets of the process's own pages count. */
bool vma_merge_counts_anon_pgoff(const struct vma_merge_struct *vmg)
{
	return vmg->file && (vmg->vm_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE;
}

/* EXACT, since 6.12, mm/vma.c:can_vma_merge_left */
bool can_vma_merge_left(const struct vma_merge_struct *vmg)
{
	const struct vm_area_struct *prev = vmg->prev;

	if (!prev || prev->vm_end != vmg->start || !is_mergeable_vma(vmg, prev))
		return 0;
	if (vma_merge_counts_anon_pgoff(vmg) && vma_anon_pgoff(prev) + vma_pages(prev) != vmg->anon_pgoff)
		return 0;
	return prev->vm_pgoff + vma_pages(prev) == vmg->pgoff;
}

/* EXACT, since 6.12, mm/vma.c:can_vma_merge_right */
bool can_vma_merge_right(const struct vma_merge_struct *vmg)
{
	const struct vm_area_struct *next = vmg->next;
	unsigned long pages = (vmg->end - vmg->start) >> PAGE_SHIFT;

	if (!next || next->vm_start != vmg->end || !is_mergeable_vma(vmg, next))
		return 0;
	if (vma_merge_counts_anon_pgoff(vmg) && vmg->anon_pgoff + pages != vma_anon_pgoff(next))
		return 0;
	return vmg->pgoff + pages == next->vm_pgoff;
}

/* EXACT, since 6.12, mm/vma.c:are_anon_vmas_compatible */
bool are_anon_vmas_compatible(const struct vm_area_struct *a, const struct vm_area_struct *b)
{
	return !a->anon_vma || !b->anon_vma || a->anon_vma == b->anon_vma;
}

/* EXACT, since 6.12, mm/vma.c:vma_start_write. Where a VMA that grows or shrinks begins from now on. */
void vma_move_start(struct vm_area_struct *vma, unsigned long start)
{
	unsigned long pages = (start - vma->vm_start) >> PAGE_SHIFT;

	if (start < vma->vm_start)
		pages = -((vma->vm_start - start) >> PAGE_SHIFT);
	vma->vm_start = start;
	vma->vm_pgoff += pages;
	vma_set_anon_pgoff(vma, vma_anon_pgoff(vma) + pages);
}

/* EXACT, since 6.12, mm/vma.c:commit_merge. A VMA that was swallowed: its file is put, close is not called. */
void vma_swallow(struct mm_struct *mm, struct vm_area_struct *vma)
{
	vma_detach(mm, vma);
	vma_unlink_file(vma);
	if (vma->vm_file)
		fput(vma->vm_file);
	mm->map_count--;
	vm_area_free(vma);
}

/* EXACT, since 6.12, mm/vma.c:dup_anon_vma. 0, or -ENOMEM. */
int dup_anon_vma(struct vm_area_struct *to, const struct vm_area_struct *from)
{
	if (!from || to->anon_vma || !from->anon_vma)
		return 0;
	if (__fault("anon"))
		return -ENOMEM;
	to->anon_vma = from->anon_vma;
	to->anon_forked = from->anon_forked;
	return 0;
}

/*
 * EXACT, since 6.12, mm/vma.c:vma_merge_new_range
 * The VMA that the new range became part of, or NULL: also when memory runs out, since then a VMA of its own is tried.
 */
struct vm_area_struct *vma_merge_new_range(struct vma_merge_struct *vmg)
{
	struct vm_area_struct *prev = vmg->prev;
	struct vm_area_struct *next = vmg->next;
	vm_flags_t sticky = vmg->vm_flags & vma_merge_sticky();
	bool left;
	bool right;

	if (vmg->vm_flags & VM_SPECIAL)
		return NULL;
	left = can_vma_merge_left(vmg);
	right = can_vma_merge_right(vmg);
	if (left && right && (!are_anon_vmas_compatible(prev, next) || (next->vm_ops && next->vm_ops->close)))
		right = 0;
	if (!left && !right)
		return NULL;
	if (left && right && dup_anon_vma(prev, next))
		return NULL;
	if (__fault("prealloc"))
		return NULL;
	if (!left) {
		vma_move_start(next, vmg->start);
		next->vm_flags |= sticky;
		return next;
	}
	prev->vm_flags |= sticky;
	prev->vm_end = vmg->end;
	if (right) {
		prev->vm_flags |= next->vm_flags & vma_merge_sticky();
		prev->vm_end = next->vm_end;
		vma_swallow(vmg->mm, next);
	}
	return prev;
}

/*
 * EXACT, since 6.12, mm/vma.c:vma_merge_existing_range
 * Whether a part of middle, whose flags become vmg->vm_flags, joined a neighbour: 1 and *survivor, 0, or -ENOMEM.
 */
int vma_merge_existing_range(struct vma_merge_struct *vmg, struct vm_area_struct **survivor)
{
	struct vm_area_struct *prev = vmg->prev;
	struct vm_area_struct *middle = vmg->middle;
	struct vm_area_struct *next = vmg->next;
	bool whole = vmg->start == middle->vm_start && vmg->end == middle->vm_end;
	vm_flags_t sticky = middle->vm_flags & vma_merge_sticky();
	bool left;
	bool right;

	if (vmg->vm_flags & VM_SPECIAL)
		return 0;
	left = vmg->start == middle->vm_start && can_vma_merge_left(vmg);
	right = vmg->end == middle->vm_end && can_vma_merge_right(vmg);
	if (left && right && !are_anon_vmas_compatible(prev, next))
		right = 0;
	if (!left && !right)
		return 0;
	if (whole && middle->vm_ops && middle->vm_ops->close)
		return 0;
	if (left && right && next->vm_ops && next->vm_ops->close)
		right = 0;
	*survivor = left ? prev : next;
	if (dup_anon_vma(*survivor, left && right && next->anon_vma ? next : middle))
		return -ENOMEM;
	if (__fault("prealloc"))
		return -ENOMEM;
	if (!whole)
		sticky = 0;
	(*survivor)->vm_flags |= sticky;
	if (!left) {
		if (whole)
			vma_swallow(vmg->mm, middle);
		else
			middle->vm_end = vmg->start;
		vma_move_start(next, vmg->start);
		return 1;
	}
	if (right) {
		prev->vm_flags |= next->vm_flags & vma_merge_sticky();
		prev->vm_end = next->vm_end;
		vma_swallow(vmg->mm, next);
	} else {
		prev->vm_end = vmg->end;
	}
	if (whole)
		vma_swallow(vmg->mm, middle);
	else
		vma_move_start(middle, vmg->end);
	return 1;
}

/*
 * EXACT, since 6.12, mm/vma.c:vma_modify
 * Makes from..to, a part of *vma, a VMA that can have other flags: by merging or by splitting. *vma is then the one that
 * holds the part; the caller sets the flags.
 */
int vma_modify(struct vm_area_struct **vma, unsigned long from, unsigned long to, vm_flags_t flags)
{
	struct vm_area_struct *middle = *vma;
	unsigned long below = (from - middle->vm_start) >> PAGE_SHIFT;
	struct vma_merge_struct vmg = {
		.mm = middle->vm_mm,
		.prev = mm_before(middle->vm_mm, middle->vm_start),
		.middle = middle,
		.next = middle->vm_next,
		.start = from,
		.end = to,
		.pgoff = middle->vm_pgoff + below,
		.anon_pgoff = vma_anon_pgoff(middle) + below,
		.vm_flags = flags,
		.file = middle->vm_file,
		.anon_vma = middle->anon_vma,
		.anon_forked = middle->anon_forked,
	};
	int err = vma_merge_existing_range(&vmg, vma);

	if (err)
		return err < 0 ? err : 0;
	if (middle->vm_start < from) {
		err = split_vma(middle, from, 1);
		if (err)
			return err;
	}
	if (middle->vm_end > to) {
		err = split_vma(middle, to, 0);
		if (err)
			return err;
	}
	*vma = middle;
	return 0;
}

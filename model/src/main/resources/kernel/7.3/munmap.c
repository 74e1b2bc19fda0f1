/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The list of VMAs, taking VMAs out of it, and splitting them.
 *
 * Where the kernel has a tree there is a list by address, linked by vm_next. Taking out goes in steps that may fail
 * (gather) and steps that may not (clear, complete), in the kernel's order. Fault sites: "alloc" a VMA, "prealloc" and
 * "store" nodes of the tree, "policy" and "anon" what a VMA refers to, "clear" the tree when a range is unmapped.
 */

enum mm_limits {
	DEFAULT_MAX_MAP_COUNT = 65530,
};

int sysctl_max_map_count = DEFAULT_MAX_MAP_COUNT;

/* What a range takes out: counts of pages, and the VMAs once they are out of the list. */
struct vma_munmap_struct {
	struct mm_struct *mm;
	unsigned long start;
	unsigned long end;
	struct vm_area_struct *vmas;
	int vma_count;
	unsigned long nr_pages;
	unsigned long locked_vm;
	unsigned long nr_accounted;
	unsigned long exec_vm;
	unsigned long stack_vm;
	unsigned long data_vm;
};

/* EXACT, since 6.12, mm/mmap.c:find_vma. The first VMA that ends behind addr. */
struct vm_area_struct *mm_find(struct mm_struct *mm, unsigned long addr)
{
	struct vm_area_struct *vma = mm->mmap;

	while (vma && vma->vm_end <= addr)
		vma = vma->vm_next;
	return vma;
}

/* EXACT, since 6.12, include/linux/mm.h:vma_prev. The last VMA that starts before addr. */
struct vm_area_struct *mm_before(struct mm_struct *mm, unsigned long addr)
{
	struct vm_area_struct *vma = mm->mmap;
	struct vm_area_struct *before = NULL;

	while (vma && vma->vm_start < addr) {
		before = vma;
		vma = vma->vm_next;
	}
	return before;
}

/* EXACT, since 6.12, mm/vma.h:vma_iter_store_new. Puts a VMA into the list. */
void vma_attach(struct mm_struct *mm, struct vm_area_struct *vma)
{
	struct vm_area_struct *before = mm_before(mm, vma->vm_start);

	if (before) {
		vma->vm_next = before->vm_next;
		before->vm_next = vma;
	} else {
		vma->vm_next = mm->mmap;
		mm->mmap = vma;
	}
	vma->attached = 1;
}

/* EXACT, since 6.12, mm/vma.h:vma_iter_clear. Takes a VMA out of the list. */
void vma_detach(struct mm_struct *mm, struct vm_area_struct *vma)
{
	struct vm_area_struct *before = mm_before(mm, vma->vm_start);

	if (before)
		before->vm_next = vma->vm_next;
	else
		mm->mmap = vma->vm_next;
	vma->vm_next = NULL;
	vma->attached = 0;
}

/* EXACT, since 7.3, mm/vma.h:vma_start_anon_pgoff. Where the process's own pages lie, whatever the file's offset. */
pgoff_t vma_anon_pgoff(const struct vm_area_struct *vma)
{
	return vma->anon_pgoff;
}

/* EXACT, since 7.3, mm/vma.h:vma_set_anon_pgoff */
void vma_set_anon_pgoff(struct vm_area_struct *vma, pgoff_t pgoff)
{
	vma->anon_pgoff = pgoff;
}

/* EXACT, since 6.12, mm/vma_init.c:vm_area_alloc */
struct vm_area_struct *vm_area_alloc(struct mm_struct *mm)
{
	struct vm_area_struct *vma;

	__sleeps();
	if (__fault("alloc"))
		return NULL;
	vma = __alloc("struct vm_area_struct");
	*vma = (struct vm_area_struct){ .vm_mm = mm, .vm_ops = &vma_dummy_vm_ops };
	return vma;
}

/* EXACT, since 6.12, mm/vma_init.c:vm_area_free */
void vm_area_free(struct vm_area_struct *vma)
{
	__free(vma);
}

/* EXACT, since 6.12, mm/vma.c:vm_stat_account. n may be negative. */
void vm_stat_account(struct mm_struct *mm, vm_flags_t flags, long n)
{
	mm->total_vm += n;
	if ((flags & (VM_EXEC | VM_WRITE | VM_STACK)) == VM_EXEC)
		mm->exec_vm += n;
	else if (flags & VM_STACK)
		mm->stack_vm += n;
	else if ((flags & (VM_WRITE | VM_SHARED)) == VM_WRITE)
		mm->data_vm += n;
}

/* EXACT, since 6.12, mm/vma.c:vma_link_file. From here on reverse mapping finds the VMA, unless the lock is held on. */
void vma_link_file(struct vm_area_struct *vma, bool hold_rmap_lock)
{
	struct address_space *mapping;

	if (!vma->vm_file)
		return;
	mapping = vma->vm_file->f_mapping;
	i_mmap_lock_write(mapping);
	if ((vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE))
		mapping->i_mmap_writable.counter++;
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
	if ((vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE))
		mapping->i_mmap_writable.counter--;
	mapping->i_mmap--;
	i_mmap_unlock_write(mapping);
}

/* EXACT, since 6.12, mm/internal.h:vma_close. No second close: the ops are gone after the first. */
void vma_close(struct vm_area_struct *vma)
{
	if (vma->vm_ops && vma->vm_ops->close) {
		__event("callback", "close", vma);
		vma->vm_ops->close(vma);
		vma->vm_ops = &vma_dummy_vm_ops;
	}
}

/* EXACT, since 6.12, mm/vma.c:remove_vma */
void remove_vma(struct vm_area_struct *vma)
{
	vma_close(vma);
	if (vma->vm_file)
		fput(vma->vm_file);
	vm_area_free(vma);
}

/*
 * EXACT, since 6.12, mm/vma.c:__split_vma
 * Cuts a VMA at addr. The new piece is the lower one when new_below is set; it alone is opened.
 */
int __split_vma(struct vm_area_struct *vma, unsigned long addr, int new_below)
{
	struct vm_area_struct *new;
	unsigned long below = (addr - vma->vm_start) >> PAGE_SHIFT;
	int err;

	if (vma->vm_ops && vma->vm_ops->may_split) {
		err = vma->vm_ops->may_split(vma, addr);
		if (err)
			return err;
	}
	new = vm_area_alloc(vma->vm_mm);
	if (!new)
		return -ENOMEM;
	if (__fault("prealloc") || __fault("policy") || (vma->anon_vma && __fault("anon"))) {
		vm_area_free(new);
		return -ENOMEM;
	}
	*new = *vma;
	if (new_below) {
		new->vm_end = addr;
	} else {
		new->vm_start = addr;
		new->vm_pgoff += below;
		vma_set_anon_pgoff(new, vma_anon_pgoff(new) + below);
	}
	if (new->vm_file)
		get_file(new->vm_file);
	if (new->vm_ops && new->vm_ops->open) {
		__event("callback", "open", new);
		new->vm_ops->open(new);
	}
	if (new_below) {
		vma->vm_start = addr;
		vma->vm_pgoff += below;
		vma_set_anon_pgoff(vma, vma_anon_pgoff(vma) + below);
	} else {
		vma->vm_end = addr;
	}
	vma_attach(vma->vm_mm, new);
	vma_link_file(new, 0);
	vma->vm_mm->map_count++;
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:split_vma */
int split_vma(struct vm_area_struct *vma, unsigned long addr, int new_below)
{
	if (vma->vm_mm->map_count >= sysctl_max_map_count)
		return -ENOMEM;
	return __split_vma(vma, addr, new_below);
}

/* EXACT, since 6.12, mm/vma.c:vms_gather_munmap_vmas. What a VMA that is taken out counts for. */
void vms_count(struct vma_munmap_struct *vms, const struct vm_area_struct *vma)
{
	unsigned long pages = vma_pages(vma);

	vms->vma_count++;
	vms->nr_pages += pages;
	if (vma->vm_flags & VM_LOCKED)
		vms->locked_vm += pages;
	if (vma->vm_flags & VM_ACCOUNT)
		vms->nr_accounted += pages;
	if ((vma->vm_flags & (VM_EXEC | VM_WRITE | VM_STACK)) == VM_EXEC)
		vms->exec_vm += pages;
	else if (vma->vm_flags & VM_STACK)
		vms->stack_vm += pages;
	else if ((vma->vm_flags & (VM_WRITE | VM_SHARED)) == VM_WRITE)
		vms->data_vm += pages;
}

/*
 * EXACT, since 6.12, mm/vma.c:vms_gather_munmap_vmas
 * Splits what overlaps the edges of the range and counts what lies in it. Nothing leaves the list yet: after an error
 * all is as before, but for splits that were made.
 */
int vms_gather_munmap_vmas(struct vma_munmap_struct *vms)
{
	struct vm_area_struct *vma = mm_find(vms->mm, vms->start);
	int err;

	if (vma && vma->vm_start < vms->start && vma->vm_end > vms->start) {
		if (vms->end < vma->vm_end && vms->mm->map_count >= sysctl_max_map_count)
			return -ENOMEM;
		if (vma->vm_flags & VM_SEALED)
			return -EPERM;
		err = __split_vma(vma, vms->start, 1);
		if (err)
			return err;
	}
	for (; vma && vma->vm_start < vms->end; vma = vma->vm_next) {
		if (vma->vm_flags & VM_SEALED)
			return -EPERM;
		if (vma->vm_end > vms->end) {
			err = __split_vma(vma, vms->end, 0);
			if (err)
				return err;
		}
		if (__fault("store"))
			return -ENOMEM;
		vms_count(vms, vma);
	}
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:vms_clear_ptes. Page tables and reverse mapping forget the range. */
void vms_clear_ptes(struct vma_munmap_struct *vms)
{
	struct vm_area_struct *vma;

	mm_zap(vms->mm, vms->start, vms->end);
	for (vma = vms->vmas; vma; vma = vma->vm_next)
		vma_unlink_file(vma);
}

/* EXACT, since 6.12, mm/vma.c:vms_gather_munmap_vmas. What was counted leaves the list; the order by address stays. */
void vms_detach(struct vma_munmap_struct *vms)
{
	struct vm_area_struct *last = NULL;
	struct vm_area_struct *vma = mm_find(vms->mm, vms->start);

	while (vma && vma->vm_start < vms->end) {
		struct vm_area_struct *next = vma->vm_next;

		vma_detach(vms->mm, vma);
		if (last)
			last->vm_next = vma;
		else
			vms->vmas = vma;
		last = vma;
		vma = next;
	}
}

/* EXACT, since 6.12, mm/vma.c:vms_complete_munmap_vmas. Closes and frees what was taken out. */
void vms_complete_munmap_vmas(struct vma_munmap_struct *vms)
{
	struct mm_struct *mm = vms->mm;
	struct vm_area_struct *vma = vms->vmas;

	mm->map_count -= vms->vma_count;
	mm->locked_vm -= vms->locked_vm;
	mm->total_vm -= vms->nr_pages;
	mm->exec_vm -= vms->exec_vm;
	mm->stack_vm -= vms->stack_vm;
	mm->data_vm -= vms->data_vm;
	while (vma) {
		struct vm_area_struct *next = vma->vm_next;

		remove_vma(vma);
		vma = next;
	}
	if (vms->nr_accounted)
		vm_unacct_memory(vms->nr_accounted);
}

/* EXACT, since 6.12, mm/mmap.c:do_munmap */
int do_munmap(struct mm_struct *mm, unsigned long start, size_t len, struct list_head *uf)
{
	struct vma_munmap_struct vms = { .mm = mm, .start = start, .end = start + ((len + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1)) };
	int err;

	__sleeps();
	if ((start & (PAGE_SIZE - 1)) || vms.end <= start)
		return -EINVAL;
	err = vms_gather_munmap_vmas(&vms);
	if (err)
		return err;
	if (vms.vma_count == 0)
		return 0;
	if (__fault("clear"))
		return -ENOMEM;
	vms_detach(&vms);
	vms_clear_ptes(&vms);
	vms_complete_munmap_vmas(&vms);
	return 0;
}

/* EXACT, since 6.12, mm/mmap.c:exit_mmap. The process ends: nothing is split, nothing is refused. */
void exit_mmap(struct mm_struct *mm)
{
	struct vma_munmap_struct vms = { .mm = mm, .start = 0, .end = -PAGE_SIZE };
	struct vm_area_struct *vma;

	__sleeps();
	if (!mm->mmap)
		return;
	for (vma = mm->mmap; vma; vma = vma->vm_next)
		vms_count(&vms, vma);
	vms_detach(&vms);
	vms_clear_ptes(&vms);
	vms_complete_munmap_vmas(&vms);
}

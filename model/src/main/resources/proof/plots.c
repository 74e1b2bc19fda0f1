/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a process does with a file whose hook is judged: one plot after the other, each from a fresh address space. What
 * the process asks for and what the file is are inputs; what may be assumed of them is what do_mmap() has seen to.
 *
 * Events here: "stage" (what may happen from now on, "faults" that any one step may fail), "step" (a system call and its
 * result), "vma" (one VMA as it is), "page" (a range of its page tables) and "picture" (all were told).
 */

enum plot_limits {
	/* Where an address space of 47 bits ends, and the whole pages below. */
	TASK_END = 1ul << 47,
	TASK_PAGES = TASK_END - PAGE_SIZE,
	/* Offsets that neither signed nor unsigned file sizes refuse. */
	OFFSETS = (1ul << 50) - 1,
	/* What mmap() can ask for. */
	PLOT_FLAGS = VM_READ | VM_WRITE | VM_EXEC | VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC | VM_SHARED | VM_MAYSHARE |
		VM_LOCKED | VM_SYNC | VM_NORESERVE | VM_NOHUGEPAGE,
	/* What mprotect() and madvise() change afterwards. */
	PLOT_LATER = VM_READ | VM_WRITE | VM_EXEC | VM_DONTCOPY | VM_DONTDUMP | VM_SEQ_READ | VM_RAND_READ | VM_HUGEPAGE |
		VM_NOHUGEPAGE,
};

/* One mapping that is asked for. */
struct plot_request {
	unsigned long addr;
	unsigned long len;
	unsigned long pgoff;
	vm_flags_t flags;
};

/* What do_mmap() lets through. */
void plot_check(struct file *file, const struct plot_request *request)
{
	vm_flags_t flags = request->flags;

	__assume(request->addr >= MMAP_MIN_ADDR);
	__assume(request->len != 0);
	__assume(request->addr + request->len <= TASK_END);
	/* A file is readable, VM_READ and the like are never more than what may be. */
	__assume((flags & VM_MAYREAD) != 0);
	__assume((file->f_mode & FMODE_READ) != 0);
	__assume((flags & (VM_EXEC | VM_MAYEXEC)) != VM_EXEC);
	/* Shared: with MAYSHARE; really so only where the file can be written; else never to be written. */
	__assume((flags & (VM_SHARED | VM_MAYSHARE)) != VM_SHARED);
	__assume((((flags & VM_MAYSHARE) != 0) & ((file->f_mode & FMODE_WRITE) != 0)) == ((flags & VM_SHARED) != 0));
	__assume((flags & (VM_MAYSHARE | VM_SHARED | VM_MAYWRITE)) != (VM_MAYSHARE | VM_MAYWRITE));
	/* Only a sealed file of shmem is shared for writing and may never be written. */
	__assume((flags & (VM_SHARED | VM_MAYWRITE)) != VM_SHARED);
	__assume((flags & (VM_MAYSHARE | VM_MAYWRITE)) != 0);
	__assume((flags & (VM_WRITE | VM_MAYWRITE)) != VM_WRITE);
}

struct mm_struct *plot_mm(void)
{
	struct mm_struct *mm = __alloc("struct mm_struct");

	*mm = (struct mm_struct){ .mm_users = { 1 }, .mm_count = { 1 } };
	return mm;
}

/* The file: its hook is known, what the driver keeps in it is not. */
struct file *plot_file(const struct file_operations *f_op)
{
	struct file *file = __given("file");
	struct inode *inode = __given("inode");
	struct address_space *mapping = __given("mapping");

	__assume(file != NULL);
	__assume(inode != NULL);
	__assume(mapping != NULL);
	file->f_op = f_op;
	file->f_inode = inode;
	file->f_mapping = mapping;
	file->f_count.counter = 1;
	file->__released = 0;
	mapping->i_mmap_writable.counter = 0;
	mapping->i_mmap = 0;
	__assume(mapping->a_ops != NULL);
	__assume(mapping->a_ops != &shmem_aops);
	__assume(mapping->host != NULL);
	/* What is settled when a file is opened stays so, whatever anybody calls. */
	file->f_mode = file->f_mode;
	file->f_flags = file->f_flags;
	file->private_data = file->private_data;
	mapping->a_ops = mapping->a_ops;
	mapping->host = mapping->host;
	inode->i_mode = inode->i_mode;
	inode->i_rdev = inode->i_rdev;
	inode->i_sb = inode->i_sb;
	inode->i_mapping = inode->i_mapping;
	inode->i_cdev = inode->i_cdev;
	__keep(file);
	__keep(inode);
	__keep(mapping);
	sysctl_max_map_count = 65530;
	current = __given("current");
	__assume(current != NULL);
	current->mm = NULL;
	__keep(current);
	return file;
}

/* What there is, and what it counts for. */
void plot_picture(struct mm_struct *mm)
{
	const struct vm_area_struct *vma;
	const struct pt_range *range;

	for (vma = mm->mmap; vma; vma = vma->vm_next)
		__event("vma", vma->vm_start, vma->vm_end, vma->vm_pgoff, vma->vm_flags, vma->vm_page_prot.pgprot,
				vma->vm_file, vma->vm_ops, vma->vm_private_data);
	for (range = mm->page_table; range; range = range->next)
		__event("page", range->start, range->end, range->kind, range->pfn, range->page, range->pages, range->kaddr,
				range->prot.pgprot);
	__event("picture", mm->map_count, mm->total_vm, mm->data_vm, mm->exec_vm, mm->stack_vm, mm->locked_vm,
			mm->pinned_vm.counter, mm->def_flags, mm->flags, vm_committed_as);
}

unsigned long plot_map(struct mm_struct *mm, struct file *file, const struct plot_request *request)
{
	unsigned long ret;

	plot_check(file, request);
	current->mm = mm;
	ret = mmap_region(mm, file, request->addr, request->len, request->flags, request->pgoff);
	__event("step", "mmap", ret, request->addr);
	plot_picture(mm);
	return ret;
}

void plot_exit(struct mm_struct *mm)
{
	__event("stage", "calm");
	exit_mmap(mm);
	__event("step", "exit", 0, 0);
	plot_picture(mm);
}

/* The mapping that is judged. */
void plot_ask(struct plot_request *request)
{
	request->addr = (unsigned long)__given("addr") & TASK_PAGES;
	request->len = (unsigned long)__given("len") & TASK_PAGES;
	request->pgoff = (unsigned long)__given("pgoff") & OFFSETS;
	request->flags = (vm_flags_t)__given("flags") & PLOT_FLAGS;
}

/* Mapped, and gone with the process. */
void plot_alone(const struct file_operations *f_op)
{
	struct file *file = plot_file(f_op);
	struct mm_struct *mm = plot_mm();
	struct plot_request request;

	plot_ask(&request);
	__event("stage", "faults");
	plot_map(mm, file, &request);
	plot_exit(mm);
}

/* Mapped, and copied to a child. */
void plot_fork(const struct file_operations *f_op)
{
	struct file *file = plot_file(f_op);
	struct mm_struct *mm = plot_mm();
	struct mm_struct *child = plot_mm();
	struct plot_request request;

	plot_ask(&request);
	if (plot_map(mm, file, &request) >= -4095ul)
		return;
	dup_mmap(child, mm);
	__event("step", "fork", 0, 0);
	plot_picture(child);
	plot_exit(child);
	plot_exit(mm);
}

/* Mapped, and partly unmapped: the lower pages stay. */
void plot_split(const struct file_operations *f_op)
{
	struct file *file = plot_file(f_op);
	struct mm_struct *mm = plot_mm();
	struct plot_request request;
	unsigned long kept = (unsigned long)__given("kept") & TASK_PAGES;
	int ret;

	plot_ask(&request);
	__assume(kept != 0);
	__assume(kept < request.len);
	if (plot_map(mm, file, &request) >= -4095ul)
		return;
	ret = do_munmap(mm, request.addr + kept, request.len - kept, NULL);
	__event("step", "munmap", ret, 0);
	plot_picture(mm);
	plot_exit(mm);
}

/* Whatever mprotect() and madvise() can have made of a mapping. */
void plot_change(struct mm_struct *mm)
{
	struct vm_area_struct *vma = mm->mmap;
	vm_flags_t later = (vm_flags_t)__given("later") & PLOT_LATER;
	vm_flags_t flags = (vma->vm_flags & ~PLOT_LATER) | later;

	__assume((flags & (VM_READ | VM_MAYREAD)) != VM_READ);
	__assume((flags & (VM_WRITE | VM_MAYWRITE)) != VM_WRITE);
	__assume((flags & (VM_EXEC | VM_MAYEXEC)) != VM_EXEC);
	/* What a driver asked for special memory is not undone. */
	__assume(((vma->vm_flags & VM_SPECIAL) == 0) | ((flags & vma->vm_flags & (VM_DONTCOPY | VM_DONTDUMP)) ==
			(vma->vm_flags & (VM_DONTCOPY | VM_DONTDUMP))));
	if (flags == vma->vm_flags)
		return;
	vma->vm_flags = flags;
	vma_set_page_prot(vma);
}

/* A mapping that the same hook made, at the side of the one that is judged. */
void plot_beside(const struct file_operations *f_op, bool below)
{
	struct file *file = plot_file(f_op);
	struct mm_struct *mm = plot_mm();
	struct plot_request request;
	struct plot_request other;

	plot_ask(&request);
	other.len = (unsigned long)__given("neighbour len") & TASK_PAGES;
	other.pgoff = (unsigned long)__given("neighbour pgoff") & OFFSETS;
	other.flags = (vm_flags_t)__given("neighbour flags") & PLOT_FLAGS;
	if (below) {
		other.addr = request.addr;
		request.addr = other.addr + other.len;
	} else {
		other.addr = request.addr + request.len;
	}
	if (plot_map(mm, file, &other) >= -4095ul)
		__assume(0);
	plot_change(mm);
	__event("stage", "faults");
	plot_map(mm, file, &request);
	plot_exit(mm);
}

void plot_after(const struct file_operations *f_op)
{
	plot_beside(f_op, 1);
}

void plot_before(const struct file_operations *f_op)
{
	plot_beside(f_op, 0);
}

/* The same range mapped again: what was there is closed first. */
void plot_fixed(const struct file_operations *f_op)
{
	struct file *file = plot_file(f_op);
	struct mm_struct *mm = plot_mm();
	struct plot_request request;

	plot_ask(&request);
	if (plot_map(mm, file, &request) >= -4095ul)
		__assume(0);
	request.pgoff = (unsigned long)__given("second pgoff") & OFFSETS;
	request.flags = (vm_flags_t)__given("second flags") & PLOT_FLAGS;
	__event("stage", "faults");
	plot_map(mm, file, &request);
	plot_exit(mm);
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A driver whose hooks are described by data, for mapping scenarios: read over a generation, it stands where page tables
 * and a real driver would be.
 */

enum scenario_act {
	ACT_NONE,
	ACT_REMAP,
	ACT_IOREMAP,
	ACT_SIMPLE,
	ACT_KPAGES,
};

enum scenario_range {
	RANGE_FULL,
	RANGE_HEAD,
	RANGE_TAIL,
	RANGE_OUT,
};

enum scenario_stack {
	STACK_VFS,
	STACK_SWAP,
	STACK_EXPLICIT,
};

/* What one file's hook does, in the order of the fields. A file's private_data. */
struct scenario_hook {
	int err;
	bool late;
	struct file *lower;
	enum scenario_stack mode;
	u64 set;
	u64 clear;
	long pgoff;
	bool sets_ops;
	const struct vm_operations_struct *ops;
	bool sets_private;
	unsigned long private;
	bool counts;
	struct file *replacement;
	enum scenario_act act;
	enum scenario_range range;
	unsigned long pfn;
	unsigned long size;
	int act_err;
	int override;
	bool hide;
	/* Without an MMU: what can be done with the memory, and whether its place can be asked for. */
	unsigned int capabilities;
	long area_err;
};

/* Callbacks that count, and what they answer. The ops come first: a pointer to them is one to this. */
struct scenario_ops {
	struct vm_operations_struct ops;
	int mapped_err;
	bool sets_private;
	unsigned long private;
	int split_err;
	int mprotect_err;
	bool counts;
};

/* The driver's references, by private id. */
long scenario_refs[8] = { };

/* What the completion of the action asked for last answers. */
int scenario_act_err = 0;

/* The hook of each file: mmap_prepare is not told whose it is. */
struct scenario_hook *scenario_hooks[12] = { };

void scenario_count(void *private, long n)
{
	unsigned long id = (unsigned long)private;

	if (id < 8)
		scenario_refs[id] += n;
}

void scenario_open(struct vm_area_struct *vma)
{
	const struct scenario_ops *ops = (const struct scenario_ops *)vma->vm_ops;

	__event("open", vma->vm_ops, vma->vm_start, vma->vm_end, vma->vm_pgoff, vma->vm_file, vma->vm_private_data);
	if (ops->counts)
		scenario_count(vma->vm_private_data, 1);
}

void scenario_close(struct vm_area_struct *vma)
{
	const struct scenario_ops *ops = (const struct scenario_ops *)vma->vm_ops;

	__event("close", vma->vm_ops, vma->vm_start, vma->vm_end, vma->vm_pgoff, vma->vm_file, vma->vm_private_data);
	if (ops->counts)
		scenario_count(vma->vm_private_data, -1);
}

int scenario_may_split(struct vm_area_struct *vma, unsigned long addr)
{
	const struct scenario_ops *ops = (const struct scenario_ops *)vma->vm_ops;

	__event("may_split", vma->vm_ops, vma->vm_start, vma->vm_end, addr, ops->split_err);
	return ops->split_err;
}

int scenario_mprotect(struct vm_area_struct *vma, unsigned long start, unsigned long end, unsigned long flags)
{
	const struct scenario_ops *ops = (const struct scenario_ops *)vma->vm_ops;

	__event("mprotect", vma->vm_ops, start, end, ops->mprotect_err);
	return ops->mprotect_err;
}

/* mapped is not told whose it is either: the core calls it through this. */
int call_vma_mapped(struct vm_area_struct *vma)
{
	const struct scenario_ops *ops = (const struct scenario_ops *)vma->vm_ops;

	if (!vma->vm_ops || !vma->vm_ops->mapped)
		return 0;
	__event("mapped", vma->vm_ops, vma->vm_start, vma->vm_end, vma->vm_pgoff, vma->vm_file, vma->vm_private_data,
		ops->mapped_err);
	if (ops->mapped_err)
		return ops->mapped_err;
	if (ops->sets_private)
		vma->vm_private_data = (void *)ops->private;
	if (ops->counts)
		scenario_count(vma->vm_private_data, 1);
	return 0;
}

/* What lies there already is not looked at: the answer is part of the scenario. */
int mm_enter_pfns(struct vm_area_struct *vma, unsigned long addr, unsigned long end, unsigned long pfn,
		pgprot_t prot)
{
	__event("remap", vma, addr, pfn, end - addr, prot.pgprot, scenario_act_err);
	if (scenario_act_err)
		return scenario_act_err;
	pt_clear(vma->vm_mm, addr, end);
	pt_set_pfns(vma->vm_mm, addr, end, pfn, prot);
	return 0;
}

int mm_insert_pages(struct vm_area_struct *vma, unsigned long addr, struct page **pages, unsigned long *num,
		pgprot_t prot)
{
	unsigned long end = addr + (*num << PAGE_SHIFT);

	__event("insert", vma, addr, pages, *num, prot.pgprot, scenario_act_err);
	if (scenario_act_err)
		return scenario_act_err;
	pt_clear(vma->vm_mm, addr, end);
	pt_set_pages(vma->vm_mm, addr, end, pages, prot);
	return 0;
}

unsigned long scenario_first(enum scenario_range range, unsigned long start, unsigned long end)
{
	return range == RANGE_TAIL || range == RANGE_OUT ? end - PAGE_SIZE : start;
}

unsigned long scenario_size(enum scenario_range range, unsigned long start, unsigned long end)
{
	if (range == RANGE_FULL)
		return end - start;
	return range == RANGE_OUT ? 2 * PAGE_SIZE : PAGE_SIZE;
}

void scenario_action(struct scenario_hook *hook, struct vm_area_desc *desc)
{
	unsigned long first = scenario_first(hook->range, desc->start, desc->end);
	unsigned long size = scenario_size(hook->range, desc->start, desc->end);

	scenario_act_err = hook->act_err;
	switch (hook->act) {
	case ACT_NONE:
		break;
	case ACT_REMAP:
		mmap_action_remap(desc, first, hook->pfn, size);
		break;
	case ACT_IOREMAP:
		mmap_action_ioremap(desc, first, hook->pfn, size);
		break;
	case ACT_SIMPLE:
		mmap_action_simple_ioremap(desc, (phys_addr_t)hook->pfn << PAGE_SHIFT, hook->size << PAGE_SHIFT);
		break;
	case ACT_KPAGES:
		mmap_action_map_kernel_pages(desc, first, NULL, size >> PAGE_SHIFT);
		break;
	}
}

int scenario_prepare_effects(struct scenario_hook *hook, struct vm_area_desc *desc)
{
	int err;

	if (hook->err && !hook->late)
		return hook->err;
	if (hook->lower) {
		err = vfs_mmap_prepare(hook->lower, desc);
		if (err)
			return err;
	}
	desc->vma_flags = (desc->vma_flags | hook->set) & ~hook->clear;
	desc->pgoff += hook->pgoff;
	if (hook->sets_ops)
		desc->vm_ops = hook->ops;
	if (hook->sets_private)
		desc->private_data = (void *)hook->private;
	if (hook->counts)
		scenario_count(desc->private_data, 1);
	if (hook->replacement)
		desc->vm_file = get_file(hook->replacement);
	if (hook->act)
		scenario_action(hook, desc);
	if (hook->override)
		desc->action.error_override = hook->override;
	if (hook->hide)
		desc->action.hide_from_rmap_until_complete = 1;
	return hook->err;
}

int scenario_prepare(int id, struct vm_area_desc *desc)
{
	int err;

	__event("prep", id, desc->start, desc->end, desc->vma_flags, desc->pgoff, desc->file, desc->vm_file,
		desc->vm_ops, desc->private_data);
	err = scenario_prepare_effects(scenario_hooks[id], desc);
	__event("prep.", id, err);
	return err;
}

int scenario_stacked(struct scenario_hook *hook, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	if (hook->mode == STACK_EXPLICIT && hook->lower->f_op->mmap_prepare) {
		compat_set_desc_from_vma(&desc, hook->lower, vma);
		err = vfs_mmap_prepare(hook->lower, &desc);
		if (err)
			return err;
		return __compat_vma_mmap(&desc, vma);
	}
	if (hook->mode == STACK_SWAP)
		vma_set_file(vma, hook->lower);
	return vfs_mmap(hook->lower, vma);
}

int scenario_mmap_effects(struct scenario_hook *hook, struct vm_area_struct *vma)
{
	unsigned long first;
	unsigned long size;
	int err;

	if (hook->err && !hook->late)
		return hook->err;
	if (hook->lower) {
		err = scenario_stacked(hook, vma);
		if (err)
			return err;
	}
	vma->vm_flags = (vma->vm_flags | hook->set) & ~hook->clear;
	vma->vm_pgoff += hook->pgoff;
	if (hook->sets_ops)
		vma->vm_ops = hook->ops;
	if (hook->sets_private)
		vma->vm_private_data = (void *)hook->private;
	if (hook->counts)
		scenario_count(vma->vm_private_data, 1);
	if (hook->replacement)
		vma_set_file(vma, hook->replacement);
	if (hook->act) {
		scenario_act_err = hook->act_err;
		first = scenario_first(hook->range, vma->vm_start, vma->vm_end);
		size = scenario_size(hook->range, vma->vm_start, vma->vm_end);
		err = remap_pfn_range(vma, first, hook->pfn, size, vma->vm_page_prot);
		if (err)
			return err;
	}
	return hook->err;
}

int scenario_mmap(struct file *file, struct vm_area_struct *vma)
{
	int err;

	__event("mmap", file, vma->vm_start, vma->vm_end, vma->vm_flags, vma->vm_pgoff, vma->vm_file, vma->vm_ops,
		vma->vm_private_data);
	err = scenario_mmap_effects(file->private_data, vma);
	__event("mmap.", file, err);
	return err;
}

int scenario_prepare_0(struct vm_area_desc *desc)
{
	return scenario_prepare(0, desc);
}

int scenario_prepare_1(struct vm_area_desc *desc)
{
	return scenario_prepare(1, desc);
}

int scenario_prepare_2(struct vm_area_desc *desc)
{
	return scenario_prepare(2, desc);
}

int scenario_prepare_3(struct vm_area_desc *desc)
{
	return scenario_prepare(3, desc);
}

int scenario_prepare_4(struct vm_area_desc *desc)
{
	return scenario_prepare(4, desc);
}

int scenario_prepare_5(struct vm_area_desc *desc)
{
	return scenario_prepare(5, desc);
}

int scenario_prepare_6(struct vm_area_desc *desc)
{
	return scenario_prepare(6, desc);
}

int scenario_prepare_7(struct vm_area_desc *desc)
{
	return scenario_prepare(7, desc);
}

int scenario_prepare_8(struct vm_area_desc *desc)
{
	return scenario_prepare(8, desc);
}

int scenario_prepare_9(struct vm_area_desc *desc)
{
	return scenario_prepare(9, desc);
}

int scenario_prepare_10(struct vm_area_desc *desc)
{
	return scenario_prepare(10, desc);
}

int scenario_prepare_11(struct vm_area_desc *desc)
{
	return scenario_prepare(11, desc);
}

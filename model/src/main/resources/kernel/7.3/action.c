/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a hook asks the core to do after it: one action, the last one that it asked for.
 */

/* APPROXIMATE (the range is checked by prepare; here it only warns), since 6.19, include/linux/mm.h:mmap_action_remap */
void mmap_action_remap(struct vm_area_desc *desc, unsigned long start, unsigned long start_pfn,
		unsigned long size)
{
	if (start < desc->start || start >= desc->end || start + size > desc->end)
		__bug("the range of an action does not lie in the mapping");
	desc->action.type = MMAP_REMAP_PFN;
	desc->action.remap.start = start;
	desc->action.remap.start_pfn = start_pfn;
	desc->action.remap.size = size;
	desc->action.remap.pgprot = desc->page_prot;
	__event("action", desc);
}

/* EXACT, since 6.19, include/linux/mm.h:mmap_action_remap_full */
void mmap_action_remap_full(struct vm_area_desc *desc, unsigned long start_pfn)
{
	mmap_action_remap(desc, desc->start, start_pfn, desc->end - desc->start);
}

/* EXACT, since 6.19, include/linux/mm.h:mmap_action_ioremap */
void mmap_action_ioremap(struct vm_area_desc *desc, unsigned long start, unsigned long start_pfn,
		unsigned long size)
{
	mmap_action_remap(desc, start, start_pfn, size);
	desc->action.type = MMAP_IO_REMAP_PFN;
}

/* EXACT, since 6.19, include/linux/mm.h:mmap_action_ioremap_full */
void mmap_action_ioremap_full(struct vm_area_desc *desc, unsigned long start_pfn)
{
	mmap_action_ioremap(desc, desc->start, start_pfn, desc->end - desc->start);
}

/* EXACT, since 7.1, include/linux/mm.h:mmap_action_simple_ioremap. The protection is read when the hook is done. */
void mmap_action_simple_ioremap(struct vm_area_desc *desc, phys_addr_t start_phys_addr, unsigned long size)
{
	desc->action.type = MMAP_SIMPLE_IO_REMAP;
	desc->action.simple_ioremap.start_phys_addr = start_phys_addr;
	desc->action.simple_ioremap.size = size;
	__event("action", desc);
}

/* EXACT, since 7.1, include/linux/mm.h:mmap_action_map_kernel_pages. The array is read after the hook has returned. */
void mmap_action_map_kernel_pages(struct vm_area_desc *desc, unsigned long start, struct page **pages,
		unsigned long nr_pages)
{
	desc->action.type = MMAP_MAP_KERNEL_PAGES;
	desc->action.map_kernel.start = start;
	desc->action.map_kernel.pages = pages;
	desc->action.map_kernel.nr_pages = nr_pages;
	desc->action.map_kernel.pgoff = desc->pgoff;
	__event("action", desc);
}

/* EXACT, since 7.1, include/linux/mm.h:mmap_action_map_kernel_pages_full */
void mmap_action_map_kernel_pages_full(struct vm_area_desc *desc, struct page **pages)
{
	mmap_action_map_kernel_pages(desc, desc->start, pages, (desc->end - desc->start) >> PAGE_SHIFT);
}

/* EXACT, since 7.2, mm/util.c:check_mmap_action */
int check_mmap_action(const struct mmap_action *action)
{
	if (action->error_override > 0 || action->error_override < -4095) {
		__bug("error_override is no errno");
		return -EINVAL;
	}
	return 0;
}

/* APPROXIMATE (a range that wraps is refused), since 6.19, mm/memory.c:remap_pfn_range_prepare */
int remap_pfn_range_prepare(struct vm_area_desc *desc)
{
	unsigned long start = desc->action.remap.start;
	unsigned long end = start + desc->action.remap.size;

	if (end < start || start < desc->start || end > desc->end)
		return -EFAULT;
	if (vma_desc_is_cow_mapping(desc)) {
		if (start != desc->start || end != desc->end)
			return -EINVAL;
		desc->pgoff = desc->action.remap.start_pfn;
	}
	desc->vma_flags |= VM_REMAP_FLAGS;
	return 0;
}

/* APPROXIMATE (no architecture changes the pfn), since 6.19, mm/internal.h:io_remap_pfn_range_prepare */
int io_remap_pfn_range_prepare(struct vm_area_desc *desc)
{
	desc->action.remap.pgprot = pgprot_decrypted(desc->action.remap.pgprot);
	desc->action.type = MMAP_REMAP_PFN;
	return remap_pfn_range_prepare(desc);
}

/* EXACT, since 7.1, mm/memory.c:simple_ioremap_prepare. Sums wrap as the kernel's do. */
int simple_ioremap_prepare(struct vm_area_desc *desc)
{
	phys_addr_t start = desc->action.simple_ioremap.start_phys_addr;
	unsigned long len = desc->action.simple_ioremap.size;
	unsigned long pfn;
	unsigned long pages;

	if (start + len < start)
		return -EINVAL;
	len += start & (PAGE_SIZE - 1);
	pfn = start >> PAGE_SHIFT;
	pages = (len + PAGE_SIZE - 1) >> PAGE_SHIFT;
	if (pfn + pages < pfn)
		return -EINVAL;
	if (desc->pgoff > pages)
		return -EINVAL;
	pfn += desc->pgoff;
	pages -= desc->pgoff;
	if ((desc->end - desc->start) >> PAGE_SHIFT > pages)
		return -EINVAL;
	mmap_action_ioremap_full(desc, pfn);
	return io_remap_pfn_range_prepare(desc);
}

/* APPROXIMATE (a range that wraps is refused), since 7.1, mm/memory.c:map_kernel_pages_prepare */
int map_kernel_pages_prepare(struct vm_area_desc *desc)
{
	unsigned long start = desc->action.map_kernel.start;
	unsigned long end = start + (desc->action.map_kernel.nr_pages << PAGE_SHIFT);

	if (!(desc->vma_flags & VM_MIXEDMAP)) {
		if (desc->vma_flags & VM_PFNMAP)
			__bug("pages mapped where pfns are");
		desc->vma_flags |= VM_MIXEDMAP;
	}
	if (end < start || start < desc->start || end > desc->end)
		return -EFAULT;
	return 0;
}

/* EXACT, since 6.19, mm/util.c:mmap_action_prepare */
int mmap_action_prepare(struct vm_area_desc *desc)
{
	int err = check_mmap_action(&desc->action);

	__event("prepare", desc, desc->action.error_override);
	if (err)
		return err;
	switch (desc->action.type) {
	case MMAP_NOTHING:
		return 0;
	case MMAP_REMAP_PFN:
		return remap_pfn_range_prepare(desc);
	case MMAP_IO_REMAP_PFN:
		return io_remap_pfn_range_prepare(desc);
	case MMAP_SIMPLE_IO_REMAP:
		return simple_ioremap_prepare(desc);
	case MMAP_MAP_KERNEL_PAGES:
		return map_kernel_pages_prepare(desc);
	default:
		__bug("no such action");
		return -EINVAL;
	}
}

/* EXACT, since 7.1, mm/util.c:call_vma_mapped. Tells the driver of its new VMA. */
int call_vma_mapped(struct vm_area_struct *vma)
{
	void *private = vma->vm_private_data;
	int err;

	if (!vma->vm_ops || !vma->vm_ops->mapped)
		return 0;
	__event("callback", "mapped", vma);
	err = vma->vm_ops->mapped(vma->vm_start, vma->vm_end, vma->vm_pgoff, vma->vm_file, &private);
	if (err)
		return err;
	if (private != vma->vm_private_data)
		vma->vm_private_data = private;
	return 0;
}

/* EXACT, since 7.1, mm/util.c:mmap_action_finish */
int mmap_action_finish(struct vm_area_struct *vma, struct mmap_action *action, int err, bool is_compat)
{
	if (!err)
		err = call_vma_mapped(vma);
	maybe_rmap_unlock_action(vma, action);
	if (!err || is_compat)
		return err;
	__event("rollback", vma);
	do_munmap(vma->vm_mm, vma->vm_start, vma->vm_end - vma->vm_start, NULL);
	return action->error_override ? action->error_override : err;
}

/* EXACT, since 6.19, mm/util.c:mmap_action_complete */
int mmap_action_complete(struct vm_area_struct *vma, struct mmap_action *action, bool is_compat)
{
	int err = 0;

	switch (action->type) {
	case MMAP_NOTHING:
		break;
	case MMAP_REMAP_PFN:
		err = remap_pfn_range_complete(vma, action);
		break;
	case MMAP_MAP_KERNEL_PAGES:
		err = map_kernel_pages_complete(vma, action);
		break;
	default:
		__bug("an action that prepare should have rewritten");
		err = -EINVAL;
	}
	return mmap_action_finish(vma, action, err, is_compat);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* 7.0: preparing an action cannot fail; what it may not do shows when it is done. */

#undef mmap_action_simple_ioremap
#undef mmap_action_map_kernel_pages
#undef mmap_action_map_kernel_pages_full
#undef simple_ioremap_prepare
#undef map_kernel_pages_prepare
#undef call_vma_mapped
#undef mmap_action_finish
#undef maybe_rmap_unlock_action
#undef remap_pfn_range_complete
#undef map_kernel_pages_complete


/* EXACT, since 6.19, mm/memory.c:remap_pfn_range_prepare */
void remap_pfn_range_prepare(struct vm_area_desc *desc, unsigned long pfn)
{
	if ((desc->vma_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE)
		desc->pgoff = pfn;
	desc->vma_flags |= VM_REMAP_FLAGS;
}

/* APPROXIMATE (no architecture changes the pfn), since 6.19, mm/memory.c:io_remap_pfn_range_prepare */
void io_remap_pfn_range_prepare(struct vm_area_desc *desc, unsigned long pfn)
{
	remap_pfn_range_prepare(desc, pfn);
}

/* EXACT, since 6.19, mm/util.c:mmap_action_prepare */
void mmap_action_prepare(struct mmap_action *action, struct vm_area_desc *desc)
{
	switch (action->type) {
	case MMAP_NOTHING:
		break;
	case MMAP_REMAP_PFN:
		remap_pfn_range_prepare(desc, action->remap.start_pfn);
		break;
	case MMAP_IO_REMAP_PFN:
		io_remap_pfn_range_prepare(desc, action->remap.start_pfn);
		break;
	}
}

/* EXACT, since 6.19, mm/util.c:mmap_action_complete. An error of success_hook is returned, and the VMA stays. */
int mmap_action_complete(struct mmap_action *action, struct vm_area_struct *vma)
{
	unsigned long start = action->remap.start;
	unsigned long size = action->remap.size;
	pgprot_t prot = action->remap.pgprot;
	int err = 0;

	if (action->type != MMAP_NOTHING) {
		if (is_cow_mapping(vma->vm_flags) && (start != vma->vm_start || start + size != vma->vm_end))
			err = -EINVAL;
		else if (action->type == MMAP_IO_REMAP_PFN)
			err = mm_remap_pfns(vma, start, action->remap.start_pfn, size,
			pgprot_decrypted(prot));
		else
			err = mm_remap_pfns(vma, start, action->remap.start_pfn, size, prot);
	}
	if (err) {
		__event("rollback", vma);
		do_munmap(vma->vm_mm, vma->vm_start, vma->vm_end - vma->vm_start, NULL);
		return action->error_hook ? action->error_hook(err) : err;
	}
	return action->success_hook ? action->success_hook(vma) : 0;
}

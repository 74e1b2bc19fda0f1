/* SPDX-License-Identifier: Apache-2.0 */
/* 7.1: hooks of the action; nothing to check before it. */

#undef check_mmap_action


/* EXACT, since 6.19, mm/util.c:mmap_action_prepare */
int mmap_action_prepare(struct vm_area_desc *desc)
{
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

/* EXACT, since 7.1, mm/util.c:mmap_action_finish */
int mmap_action_finish(struct vm_area_struct *vma, struct mmap_action *action, int err, bool is_compat)
{
	if (!err)
		err = call_vma_mapped(vma);
	if (!err && action->success_hook)
		err = action->success_hook(vma);
	maybe_rmap_unlock_action(vma, action);
	if (!err || is_compat)
		return err;
	__event("rollback", vma);
	do_munmap(vma->vm_mm, vma->vm_start, vma->vm_end - vma->vm_start, NULL);
	if (action->error_hook)
		err = action->error_hook(err);
	return err;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* 7.0: preparing an action cannot fail. */

/* APPROXIMATE (pieced together from patches), since 6.19, mm/util.c:mmap_action_prepare */
void mmap_action_prepare(struct mmap_action *action, struct vm_area_desc *desc)
{
	if (action->type != MMAP_NOTHING)
		__bug("an action without an MMU");
}

/* APPROXIMATE (pieced together from patches), since 6.19, mm/util.c:mmap_action_complete. What fails is unmapped. */
int mmap_action_complete(struct mmap_action *action, struct vm_area_struct *vma)
{
	if (action->type != MMAP_NOTHING) {
		__bug("an action without an MMU");
		do_munmap(vma->vm_mm, vma->vm_start, vma->vm_end - vma->vm_start, NULL);
		return action->error_hook ? action->error_hook(-EINVAL) : -EINVAL;
	}
	return action->success_hook ? action->success_hook(vma) : 0;
}

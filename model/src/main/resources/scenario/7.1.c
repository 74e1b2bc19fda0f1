/* SPDX-License-Identifier: Apache-2.0 */
/* 7.1 and before: no errno of its own for an action. */

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
	if (hook->hide)
		desc->action.hide_from_rmap_until_complete = 1;
	return hook->err;
}

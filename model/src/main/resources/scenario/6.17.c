/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: no action, flags are one mask. */

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
	desc->vm_flags = (desc->vm_flags | hook->set) & ~hook->clear;
	desc->pgoff += hook->pgoff;
	if (hook->sets_ops)
		desc->vm_ops = hook->ops;
	if (hook->sets_private)
		desc->private_data = (void *)hook->private;
	if (hook->counts)
		scenario_count(desc->private_data, 1);
	if (hook->replacement)
		desc->vm_file = get_file(hook->replacement);
	return hook->err;
}

int scenario_prepare(int id, struct vm_area_desc *desc)
{
	int err;

	__event("prep", id, desc->start, desc->end, desc->vm_flags, desc->pgoff, desc->file, desc->vm_file,
		desc->vm_ops, desc->private_data);
	err = scenario_prepare_effects(scenario_hooks[id], desc);
	__event("prep.", id, err);
	return err;
}

int scenario_stacked(struct scenario_hook *hook, struct vm_area_struct *vma)
{
	if (hook->mode == STACK_SWAP)
		vma_set_file(vma, hook->lower);
	return vfs_mmap(hook->lower, vma);
}

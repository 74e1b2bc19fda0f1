/* SPDX-License-Identifier: Apache-2.0 */
/* April 2025: the hook under its first name. */

int scenario_proto_effects(struct scenario_hook *hook, struct vma_proto *proto)
{
	int err;

	if (hook->err && !hook->late)
		return hook->err;
	if (hook->lower) {
		err = call_mmap_proto(hook->lower, proto);
		if (err)
			return err;
	}
	proto->flags = (proto->flags | hook->set) & ~hook->clear;
	proto->pgoff += hook->pgoff;
	if (hook->sets_ops)
		proto->vm_ops = hook->ops;
	if (hook->sets_private)
		proto->private_data = (void *)hook->private;
	if (hook->counts)
		scenario_count(proto->private_data, 1);
	if (hook->replacement)
		proto->file = get_file(hook->replacement);
	return hook->err;
}

int scenario_proto(int id, struct vma_proto *proto)
{
	int err;

	__event("prep", id, proto->start, proto->end, proto->flags, proto->pgoff, proto->file, proto->file,
		proto->vm_ops, proto->private_data);
	err = scenario_proto_effects(scenario_hooks[id], proto);
	__event("prep.", id, err);
	return err;
}

int scenario_proto_0(struct vma_proto *proto)
{
	return scenario_proto(0, proto);
}

int scenario_proto_1(struct vma_proto *proto)
{
	return scenario_proto(1, proto);
}

int scenario_proto_2(struct vma_proto *proto)
{
	return scenario_proto(2, proto);
}

int scenario_proto_3(struct vma_proto *proto)
{
	return scenario_proto(3, proto);
}

int scenario_proto_4(struct vma_proto *proto)
{
	return scenario_proto(4, proto);
}

int scenario_proto_5(struct vma_proto *proto)
{
	return scenario_proto(5, proto);
}

int scenario_proto_6(struct vma_proto *proto)
{
	return scenario_proto(6, proto);
}

int scenario_proto_7(struct vma_proto *proto)
{
	return scenario_proto(7, proto);
}

int scenario_proto_8(struct vma_proto *proto)
{
	return scenario_proto(8, proto);
}

int scenario_proto_9(struct vma_proto *proto)
{
	return scenario_proto(9, proto);
}

int scenario_proto_10(struct vma_proto *proto)
{
	return scenario_proto(10, proto);
}

int scenario_proto_11(struct vma_proto *proto)
{
	return scenario_proto(11, proto);
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * April 2025: a prepare hook under its first name, which a file may have beside the old one, and still a second try to
 * merge.
 */

#undef mmap_describe

/* EXACT, since rfc, mm/vma.c:__mmap_region */
bool mmap_prepares(struct file *file)
{
	return file->f_op->mmap_proto != NULL;
}

/*
 * EXACT, since rfc, mm/vma.c:call_mmap_proto
 * The protection is not told, and taken over all the same. A replaced file gets a reference of its own.
 */
int mmap_call_prepare(struct mmap_state *map)
{
	struct vma_proto proto = {
		.mm = map->mm,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.file = map->file,
		.flags = map->vm_flags,
	};
	int err = call_mmap_proto(map->file, &proto);

	if (err)
		return err;
	map->pgoff = proto.pgoff;
	map->file = proto.file;
	map->vm_flags = proto.flags;
	map->page_prot = proto.page_prot;
	map->vm_ops = proto.vm_ops;
	map->vm_private_data = proto.private_data;
	return 0;
}

/* EXACT, since rfc, mm/vma.c:set_vma_user_defined_fields. What a hook of the old kind set stays. */
void set_vma_user_defined_fields(struct vm_area_struct *vma, struct mmap_state *map, bool allocated)
{
	if (map->vm_ops && (vma->vm_ops == &vma_dummy_vm_ops || !allocated))
		vma->vm_ops = map->vm_ops;
	if (!vma->vm_private_data || !allocated)
		vma->vm_private_data = map->vm_private_data;
}

/*
 * EXACT, since 6.12, mm/vma.c:mmap_region
 * A VMA for the range, in the list. When the hook changed flags and there is a VMA before, merging is tried once more, with
 * the new flags and the file of the request; the VMA that was made is then freed, and its close is not called.
 */
int __mmap_new_vma(struct mmap_state *map, struct vm_area_struct **result)
{
	struct file *file = map->file;
	vm_flags_t vm_flags = map->vm_flags;
	struct vm_area_struct *vma;
	int err = mmap_make_vma(map, &vma);

	if (err)
		return err;
	if (file && vma->vm_flags != vm_flags && map->prev) {
		map->file = file;
		*result = mmap_merge(map);
		map->file = vma->vm_file;
		if (*result) {
			fput(vma->vm_file);
			vm_area_free(vma);
			return 0;
		}
	}
	mmap_insert_vma(map, vma);
	*result = vma;
	return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 6.12: one kind of hook, and a second try to merge behind it.
 */

#undef mmap_describe

/* EXACT, since 6.12, mm/vma.c:mmap_region. No file does. */
bool mmap_prepares(struct file *file)
{
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:mmap_region. Never called. */
int mmap_call_prepare(struct mmap_state *map)
{
	return 0;
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

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 7.2: a region is found by others before the VMA is sure, and a failure frees it whoever uses it. The VMA is not closed.
 */

/* EXACT, since 6.12, mm/nommu.c:do_mmap. The region may be in the list, and in use by others: it is freed all the same. */
unsigned long nommu_undo(struct nommu_request *map, int err)
{
	struct vm_region *region = map->region;

	__unlock("nommu_region_sem", NULL);
	if (region->vm_file)
		fput(region->vm_file);
	__free(region);
	if (map->vma->vm_file)
		fput(map->vma->vm_file);
	vm_area_free(map->vma);
	return err;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. Memory of a copy is not given back when the list has no place. */
unsigned long nommu_register(struct nommu_request *map, bool shared)
{
	if (!shared) {
		add_nommu_region(map->region);
		map->mm->total_vm += map->len >> PAGE_SHIFT;
	}
	if (__fault("prealloc"))
		return nommu_undo(map, -ENOMEM);
	setup_vma_to_mm(map->vma);
	map->mm->map_count++;
	vma_attach(map->mm, map->vma);
	__unlock("nommu_region_sem", NULL);
	return map->vma->vm_start;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. Nobody asks. */
bool nommu_too_many(const struct mm_struct *mm)
{
	return 0;
}

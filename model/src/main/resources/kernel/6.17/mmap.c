/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 6.17 and 6.18: nothing is left to do when the VMA is there.
 */

struct mmap_state {
	struct mm_struct *mm;
	unsigned long addr;
	unsigned long end;
	unsigned long pglen;
	struct vma_munmap_struct vms;
	struct vm_area_struct *prev;
	struct vm_area_struct *next;
	unsigned long pgoff;
	unsigned long anon_pgoff;
	vm_flags_t vm_flags;
	pgprot_t page_prot;
	struct file *file;
	const struct vm_operations_struct *vm_ops;
	void *vm_private_data;
	unsigned long charged;
	bool file_doesnt_need_get;
	bool ksm_early;
	bool hide;
};

/* EXACT, since 6.17, mm/vma.c:call_mmap_prepare */
int mmap_call_prepare(struct mmap_state *map)
{
	struct vm_area_desc desc = {
		.mm = map->mm,
		.file = map->file,
		.start = map->addr,
		.end = map->end,
		.pgoff = map->pgoff,
		.vm_file = map->file,
		.vm_flags = map->vm_flags,
		.page_prot = map->page_prot,
	};
	int err;

	err = vfs_mmap_prepare(map->file, &desc);
	if (err)
		return err;
	map->pgoff = desc.pgoff;
	if (desc.vm_file != map->file) {
		map->file_doesnt_need_get = 1;
		map->file = desc.vm_file;
	}
	map->vm_flags = desc.vm_flags;
	map->page_prot = desc.page_prot;
	map->vm_ops = desc.vm_ops;
	map->vm_private_data = desc.private_data;
	return 0;
}

/* EXACT, since 6.16, mm/vma.c:__mmap_region */
int call_action_complete(struct mmap_state *map, struct vm_area_struct *vma)
{
	return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The side without an MMU (CONFIG_MMU=n): what stands here is in force instead of what the other files say.
 *
 * There are no page tables. A mapping is a VMA over a region: memory that a file provides where it lies (direct), or a copy
 * made for the process. The address is not the process's to choose. Nothing merges, nothing is charged, and total_vm only
 * grows. A hook of the new kind is called through the bridge in compat.c, and no action can be done.
 * Fault sites: "region" and "alloc" the records, "pages" the memory of a copy, "read" what fills it, "prealloc" the list.
 */

#undef vmf_insert_pfn
#undef vmf_insert_pfn_prot
#undef vmf_insert_mixed
#undef vmf_insert_mixed_mkwrite
#undef vmf_insert_page
#undef vmf_insert_page_mkwrite
#undef vmf_insert_pfn_pmd

/* What can be done with a file's memory: the answer of mmap_capabilities. */
enum nommu_map_capabilities {
	NOMMU_MAP_COPY = 0x1,
	NOMMU_MAP_DIRECT = 0x8,
	NOMMU_MAP_READ = VM_MAYREAD,
	NOMMU_MAP_WRITE = VM_MAYWRITE,
	NOMMU_MAP_EXEC = VM_MAYEXEC,
	NOMMU_VMFLAGS = VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC,
};

enum nommu_vm_flags {
	VM_MAPPED_COPY = VM_ARCH_1,
};

enum nommu_file_modes {
	FMODE_CAN_READ = 1 << 17,
	S_IFCHR = 0020000,
};

/* Memory that VMAs lie over. vm_top is the end of what was taken for it, 0 as long as it is not filled. */
struct vm_region {
	vm_flags_t vm_flags;
	unsigned long vm_start;
	unsigned long vm_end;
	unsigned long vm_top;
	unsigned long vm_pgoff;
	struct file *vm_file;
	int vm_usage;
	struct vm_region *vm_next;
};

/* One call. */
struct nommu_request {
	struct mm_struct *mm;
	struct file *file;
	unsigned long len;
	unsigned long flags;
	unsigned long pgoff;
	unsigned long capabilities;
	struct vm_area_struct *vma;
	struct vm_region *region;
};

/* All regions by address: the kernel has a tree. */
struct vm_region *nommu_regions = NULL;

/* Pages of copies. */
long mmap_pages_allocated = 0;

/* EXACT, since 6.12, include/linux/mm.h:is_nommu_shared_mapping. Also a read-only private one that lies over the file itself. */
bool is_nommu_shared_mapping(vm_flags_t vm_flags)
{
	return (vm_flags & (VM_MAYSHARE | VM_MAYOVERLAY)) != 0;
}

/* EXACT, since 6.12, mm/nommu.c:add_nommu_region. One that is there already stays. */
void add_nommu_region(struct vm_region *region)
{
	struct vm_region **at = &nommu_regions;

	while (*at && (*at)->vm_start < region->vm_start)
		at = &(*at)->vm_next;
	if (*at == region)
		return;
	if (*at && (*at)->vm_start == region->vm_start)
		__bug("two regions at one address");
	region->vm_next = *at;
	*at = region;
}

/* EXACT, since 6.12, mm/nommu.c:delete_nommu_region */
void delete_nommu_region(struct vm_region *region)
{
	struct vm_region **at = &nommu_regions;

	while (*at && *at != region)
		at = &(*at)->vm_next;
	if (*at)
		*at = region->vm_next;
}

/* APPROXIMATE (where it lies is the environment's), since 6.12, mm/page_alloc.c:alloc_pages_exact. 0: no memory. */
unsigned long nommu_alloc(unsigned long len)
{
	__sleeps();
	if (__fault("pages"))
		return 0;
	return (unsigned long)__opaque("alloc_pages_exact", len) & ~(PAGE_SIZE - 1);
}

/* EXACT, since 6.12, mm/nommu.c:free_page_series */
void free_page_series(unsigned long from, unsigned long to)
{
	mmap_pages_allocated -= (to - from) >> PAGE_SHIFT;
}

/* EXACT, since 6.12, mm/nommu.c:put_nommu_region. Memory that a file provides is not freed here. */
void put_nommu_region(struct vm_region *region)
{
	__lock("nommu_region_sem", NULL);
	region->vm_usage--;
	if (region->vm_usage) {
		__unlock("nommu_region_sem", NULL);
		return;
	}
	if (region->vm_top > region->vm_start)
		delete_nommu_region(region);
	__unlock("nommu_region_sem", NULL);
	if (region->vm_file)
		fput(region->vm_file);
	if (region->vm_flags & VM_MAPPED_COPY)
		free_page_series(region->vm_start, region->vm_top);
	__free(region);
}

/* EXACT, since 6.12, mm/nommu.c:setup_vma_to_mm. Writable mappings are not counted. */
void setup_vma_to_mm(struct vm_area_struct *vma)
{
	if (!vma->vm_file)
		return;
	i_mmap_lock_write(vma->vm_file->f_mapping);
	vma->vm_file->f_mapping->i_mmap++;
	i_mmap_unlock_write(vma->vm_file->f_mapping);
}

/* EXACT, since 6.12, mm/nommu.c:cleanup_vma_from_mm */
void cleanup_vma_from_mm(struct vm_area_struct *vma)
{
	vma->vm_mm->map_count--;
	if (!vma->vm_file)
		return;
	i_mmap_lock_write(vma->vm_file->f_mapping);
	vma->vm_file->f_mapping->i_mmap--;
	i_mmap_unlock_write(vma->vm_file->f_mapping);
}

/* EXACT, since 6.12, mm/nommu.c:delete_vma */
void delete_vma(struct vm_area_struct *vma)
{
	vma_close(vma);
	if (vma->vm_file)
		fput(vma->vm_file);
	put_nommu_region(vma->vm_region);
	vm_area_free(vma);
}

/* EXACT, since 6.12, mm/nommu.c:validate_mmap_request. What is possible with the file if it says nothing itself. */
int nommu_capabilities(struct file *file, unsigned long *capabilities)
{
	unsigned int type = file_inode(file)->i_mode & S_IFMT;

	if (file->f_op->mmap_capabilities)
		*capabilities = file->f_op->mmap_capabilities(file);
	else if (type == S_IFREG || type == S_IFBLK)
		*capabilities = NOMMU_MAP_COPY;
	else if (type == S_IFCHR)
		*capabilities = NOMMU_MAP_DIRECT | NOMMU_MAP_READ | NOMMU_MAP_WRITE;
	else
		return -EINVAL;
	if (!file->f_op->get_unmapped_area)
		*capabilities &= ~NOMMU_MAP_DIRECT;
	if (!(file->f_mode & FMODE_CAN_READ))
		*capabilities &= ~NOMMU_MAP_COPY;
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:validate_mmap_request. What remains possible for this request. */
int nommu_file_request(struct file *file, unsigned long prot, unsigned long flags, unsigned long *capabilities)
{
	if (!(file->f_mode & FMODE_READ))
		return -EACCES;
	if (flags & MAP_SHARED) {
		if ((prot & PROT_WRITE) && !(file->f_mode & FMODE_WRITE))
			return -EACCES;
		if ((file_inode(file)->i_flags & S_APPEND) && (file->f_mode & FMODE_WRITE))
			return -EACCES;
		if (!(*capabilities & NOMMU_MAP_DIRECT))
			return -ENODEV;
		*capabilities &= ~NOMMU_MAP_COPY;
	} else {
		if (!(*capabilities & NOMMU_MAP_COPY))
			return -ENODEV;
		if (prot & PROT_WRITE)
			*capabilities &= ~NOMMU_MAP_DIRECT;
	}
	if (((prot & PROT_READ) && !(*capabilities & NOMMU_MAP_READ)) ||
	    ((prot & PROT_WRITE) && !(*capabilities & NOMMU_MAP_WRITE)) ||
	    ((prot & PROT_EXEC) && !(*capabilities & NOMMU_MAP_EXEC))) {
		if ((*capabilities & NOMMU_MAP_DIRECT) && (flags & MAP_SHARED))
			return -EINVAL;
		*capabilities &= ~NOMMU_MAP_DIRECT;
	}
	if ((prot & PROT_EXEC) && __opaque("path_noexec", file) != 0)
		return -EPERM;
	return 0;
}

/*
 * APPROXIMATE (the size of the address space and security modules are not asked), since 6.12, mm/nommu.c:validate_mmap_request
 * Whether the mapping should be tried, and what of.
 */
int validate_mmap_request(struct file *file, unsigned long len, unsigned long prot, unsigned long flags,
		unsigned long pgoff, unsigned long *capabilities)
{
	unsigned long bytes = (len + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
	int err;

	if (flags & MAP_FIXED)
		return -EINVAL;
	if ((flags & MAP_TYPE) != MAP_PRIVATE && (flags & MAP_TYPE) != MAP_SHARED)
		return -EINVAL;
	if (!len)
		return -EINVAL;
	if (!bytes)
		return -ENOMEM;
	if (pgoff + (bytes >> PAGE_SHIFT) < pgoff)
		return -EOVERFLOW;
	*capabilities = NOMMU_MAP_COPY;
	if (!file)
		return 0;
	if (!mmap_has_hook(file))
		return -ENODEV;
	err = nommu_capabilities(file, capabilities);
	if (err)
		return err;
	return nommu_file_request(file, prot, flags, capabilities);
}

/* EXACT, since 6.12, mm/nommu.c:determine_vm_flags. There is no fork, so memory without a file is private. */
vm_flags_t determine_vm_flags(struct file *file, unsigned long prot, unsigned long flags,
		unsigned long capabilities)
{
	vm_flags_t vm_flags = calc_vm_prot_bits(prot) | calc_vm_flag_bits(flags);

	if (file && !(flags & MAP_PRIVATE))
		return vm_flags | VM_SHARED | VM_MAYSHARE | (capabilities & NOMMU_VMFLAGS);
	if (file && (capabilities & NOMMU_MAP_DIRECT))
		vm_flags |= capabilities & NOMMU_VMFLAGS;
	else
		vm_flags |= VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC;
	if (file && !(prot & PROT_WRITE) && __opaque("ptraced", current) == 0)
		vm_flags |= VM_MAYOVERLAY;
	return vm_flags;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap_shared_file. -ENOSYS from the hook: the file cannot be mapped where it lies. */
int do_mmap_shared_file(struct vm_area_struct *vma)
{
	int err = mmap_file(vma->vm_file, vma);

	if (!err)
		vma->vm_region->vm_top = vma->vm_region->vm_end;
	return err == -ENOSYS ? -ENODEV : err;
}

/* APPROXIMATE (no page too many is taken), since 6.12, mm/nommu.c:do_mmap_private. A copy for the process. */
int nommu_copy(struct vm_area_struct *vma, struct vm_region *region, unsigned long len)
{
	unsigned long base = nommu_alloc(len);

	if (!base)
		return -ENOMEM;
	mmap_pages_allocated += len >> PAGE_SHIFT;
	vma->vm_flags |= VM_MAPPED_COPY;
	region->vm_flags = vma->vm_flags;
	region->vm_start = base;
	region->vm_end = base + len;
	region->vm_top = base + len;
	vma->vm_start = base;
	vma->vm_end = base + len;
	if (!vma->vm_file) {
		vma_set_anonymous(vma);
		return 0;
	}
	if (__fault("read")) {
		free_page_series(region->vm_start, region->vm_top);
		region->vm_start = vma->vm_start = 0;
		region->vm_end = vma->vm_end = 0;
		region->vm_top = 0;
		return -EIO;
	}
	__event("memory", vma->vm_file, base, len);
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap_private. The hook is asked first; -ENOSYS, or that nothing is shared, makes a copy. */
int do_mmap_private(struct vm_area_struct *vma, struct vm_region *region, unsigned long len,
		unsigned long capabilities)
{
	int err;

	if (capabilities & NOMMU_MAP_DIRECT) {
		err = mmap_file(vma->vm_file, vma);
		if (!is_nommu_shared_mapping(vma->vm_flags)) {
			__bug("a hook made a mapping unshared");
			err = -ENOSYS;
		}
		if (!err)
			vma->vm_region->vm_top = vma->vm_region->vm_end;
		if (err != -ENOSYS)
			return err;
	}
	return nommu_copy(vma, region, len);
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. The request lies over a region that is there: 1, or an error of the hook. */
int nommu_join(struct nommu_request *map, struct vm_region *found)
{
	struct vm_area_struct *vma = map->vma;
	int err;

	found->vm_usage++;
	vma->vm_region = found;
	vma->vm_start = found->vm_start + ((map->pgoff - found->vm_pgoff) << PAGE_SHIFT);
	vma->vm_end = vma->vm_start + map->len;
	if (found->vm_flags & VM_MAPPED_COPY) {
		vma->vm_flags |= VM_MAPPED_COPY;
	} else {
		err = do_mmap_shared_file(vma);
		if (err < 0) {
			vma->vm_region = NULL;
			vma->vm_start = 0;
			vma->vm_end = 0;
			found->vm_usage--;
			return err;
		}
	}
	fput(map->region->vm_file);
	__free(map->region);
	map->region = found;
	return 1;
}

/*
 * EXACT, since 6.12, mm/nommu.c:do_mmap
 * Whether a region that is there has the pages asked for: 1 and joined, 0, or an error. What overlaps in part is left to
 * whoever provides the memory, and refused where that is nobody.
 */
int nommu_share(struct nommu_request *map)
{
	unsigned long end = map->pgoff + (map->len >> PAGE_SHIFT);
	struct vm_region *found;

	for (found = nommu_regions; found; found = found->vm_next) {
		unsigned long found_end = found->vm_pgoff + ((found->vm_end - found->vm_start + PAGE_SIZE - 1) >> PAGE_SHIFT);

		if (!is_nommu_shared_mapping(found->vm_flags) || file_inode(found->vm_file) != file_inode(map->file))
			continue;
		if (found->vm_pgoff >= end || map->pgoff >= found_end)
			continue;
		if (map->pgoff >= found->vm_pgoff && end <= found_end)
			return nommu_join(map, found);
		if (!(map->capabilities & NOMMU_MAP_DIRECT))
			return -EINVAL;
	}
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. The file says where its memory lies; -ENOSYS asks for a copy. */
int nommu_place(struct nommu_request *map)
{
	unsigned long addr = map->file->f_op->get_unmapped_area(map->file, 0, map->len, map->pgoff, map->flags);

	if (addr < -4095ul) {
		map->vma->vm_start = map->region->vm_start = addr;
		map->vma->vm_end = map->region->vm_end = addr + map->len;
		return 0;
	}
	if (addr != -ENOSYS)
		return addr;
	if (!(map->capabilities & NOMMU_MAP_COPY))
		return -ENODEV;
	map->capabilities &= ~NOMMU_MAP_DIRECT;
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. Memory under the VMA: shared, the file's, or a copy. 1 when it was there. */
int nommu_back(struct nommu_request *map)
{
	struct vm_area_struct *vma = map->vma;
	int err;

	if (is_nommu_shared_mapping(vma->vm_flags)) {
		err = nommu_share(map);
		if (err)
			return err;
		if (map->capabilities & NOMMU_MAP_DIRECT) {
			err = nommu_place(map);
			if (err)
				return err;
		}
	}
	vma->vm_region = map->region;
	if (map->file && (vma->vm_flags & VM_SHARED))
		return do_mmap_shared_file(vma);
	return do_mmap_private(vma, map->region, map->len, map->capabilities);
}

/* EXACT, since 7.3, mm/nommu.c:do_mmap. A failure closes the VMA, and leaves a region to the others that use it. */
unsigned long nommu_undo(struct nommu_request *map, int err)
{
	struct vm_region *region = map->region;

	vma_close(map->vma);
	if (region->vm_usage == 1) {
		if (region->vm_file)
			fput(region->vm_file);
		__free(region);
	} else {
		region->vm_usage--;
	}
	__unlock("nommu_region_sem", NULL);
	if (map->vma->vm_file)
		fput(map->vma->vm_file);
	vm_area_free(map->vma);
	return err;
}

/* EXACT, since 7.3, mm/nommu.c:do_mmap. The region is found by others once the VMA is sure. */
unsigned long nommu_register(struct nommu_request *map, bool shared)
{
	struct vm_region *region = map->region;

	if (!shared)
		map->mm->total_vm += map->len >> PAGE_SHIFT;
	if (__fault("prealloc")) {
		if (region->vm_usage == 1 && (region->vm_flags & VM_MAPPED_COPY))
			free_page_series(region->vm_start, region->vm_top);
		return nommu_undo(map, -ENOMEM);
	}
	add_nommu_region(region);
	setup_vma_to_mm(map->vma);
	map->mm->map_count++;
	vma_attach(map->mm, map->vma);
	__unlock("nommu_region_sem", NULL);
	return map->vma->vm_start;
}

/* EXACT, since 7.3, mm/nommu.c:do_mmap */
bool nommu_too_many(const struct mm_struct *mm)
{
	return mm->map_count >= sysctl_max_map_count;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. The records of a mapping: both, or none and -ENOMEM. */
int nommu_records(struct nommu_request *map, vm_flags_t vm_flags)
{
	if (__fault("region"))
		return -ENOMEM;
	map->region = __alloc("struct vm_region");
	map->vma = vm_area_alloc(map->mm);
	if (!map->vma) {
		__free(map->region);
		return -ENOMEM;
	}
	*map->region = (struct vm_region){ .vm_flags = vm_flags, .vm_pgoff = map->pgoff, .vm_usage = 1 };
	map->vma->vm_flags = vm_flags;
	map->vma->vm_pgoff = map->pgoff;
	if (map->file) {
		map->region->vm_file = get_file(map->file);
		map->vma->vm_file = get_file(map->file);
	}
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:do_mmap. The address that was asked for is ignored. */
unsigned long mmap_request(struct file *file, unsigned long addr, unsigned long len, unsigned long prot,
		unsigned long flags, vm_flags_t vm_flags, unsigned long pgoff, unsigned long *populate)
{
	struct nommu_request map = {
		.mm = current->mm,
		.file = file,
		.len = (len + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1),
		.flags = flags,
		.pgoff = pgoff,
	};
	int err;

	__sleeps();
	*populate = 0;
	err = validate_mmap_request(file, len, prot, flags, pgoff, &map.capabilities);
	if (err)
		return err;
	if (nommu_too_many(map.mm))
		return -ENOMEM;
	err = nommu_records(&map, vm_flags | determine_vm_flags(file, prot, flags, map.capabilities));
	if (err)
		return err;
	__lock("nommu_region_sem", NULL);
	err = nommu_back(&map);
	if (err < 0)
		return nommu_undo(&map, err);
	return nommu_register(&map, err == 1);
}

/* EXACT, since 6.12, mm/nommu.c:split_vma. Only memory without a file can be cut. */
int split_vma(struct vm_area_struct *vma, unsigned long addr, int new_below)
{
	unsigned long below = (addr - vma->vm_start) >> PAGE_SHIFT;
	struct vm_area_struct *new;
	struct vm_region *region;

	if (vma->vm_file)
		return -ENOMEM;
	if (vma->vm_mm->map_count >= sysctl_max_map_count)
		return -ENOMEM;
	if (__fault("region"))
		return -ENOMEM;
	region = __alloc("struct vm_region");
	new = vm_area_alloc(vma->vm_mm);
	if (!new) {
		__free(region);
		return -ENOMEM;
	}
	*new = *vma;
	*region = *vma->vm_region;
	new->vm_region = region;
	if (new_below) {
		region->vm_top = region->vm_end = new->vm_end = addr;
	} else {
		region->vm_start = new->vm_start = addr;
		new->vm_pgoff += below;
		region->vm_pgoff = new->vm_pgoff;
	}
	if (__fault("prealloc")) {
		vm_area_free(new);
		__free(region);
		return -ENOMEM;
	}
	if (new->vm_ops && new->vm_ops->open)
		new->vm_ops->open(new);
	__lock("nommu_region_sem", NULL);
	delete_nommu_region(vma->vm_region);
	if (new_below) {
		vma->vm_region->vm_start = vma->vm_start = addr;
		vma->vm_pgoff += below;
		vma->vm_region->vm_pgoff = vma->vm_pgoff;
	} else {
		vma->vm_region->vm_end = vma->vm_end = addr;
		vma->vm_region->vm_top = addr;
	}
	add_nommu_region(vma->vm_region);
	add_nommu_region(region);
	__unlock("nommu_region_sem", NULL);
	vma_attach(vma->vm_mm, new);
	vma->vm_mm->map_count++;
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:vmi_shrink_vma. from..to is the beginning or the end of the VMA. */
int vmi_shrink_vma(struct vm_area_struct *vma, unsigned long from, unsigned long to)
{
	struct vm_region *region = vma->vm_region;

	if (__fault("clear"))
		return -ENOMEM;
	if (from > vma->vm_start)
		vma->vm_end = from;
	else
		vma->vm_start = to;
	if (region->vm_usage != 1)
		__bug("a region in use is cut");
	__lock("nommu_region_sem", NULL);
	delete_nommu_region(region);
	if (from > region->vm_start) {
		to = region->vm_top;
		region->vm_top = region->vm_end = from;
	} else {
		region->vm_start = to;
	}
	add_nommu_region(region);
	__unlock("nommu_region_sem", NULL);
	free_page_series(from, to);
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:do_munmap. A whole VMA of a file; of memory without one also a part. */
int do_munmap(struct mm_struct *mm, unsigned long start, size_t len, struct list_head *uf)
{
	unsigned long end = start + ((len + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1));
	struct vm_area_struct *vma = mm_find(mm, start);
	int err;

	__sleeps();
	if (end == start || !vma || vma->vm_start >= end)
		return -EINVAL;
	if (vma->vm_file) {
		while (end != vma->vm_end) {
			if (start > vma->vm_start)
				return -EINVAL;
			vma = vma->vm_next;
			if (!vma || vma->vm_start >= end)
				return -EINVAL;
		}
		if (start > vma->vm_start)
			return -EINVAL;
	} else if (start != vma->vm_start || end != vma->vm_end) {
		if (start < vma->vm_start || end > vma->vm_end || (start & (PAGE_SIZE - 1)))
			return -EINVAL;
		if (start != vma->vm_start && end != vma->vm_end) {
			err = split_vma(vma, start, 1);
			if (err)
				return err;
		}
		return vmi_shrink_vma(vma, start, end);
	}
	if (__fault("prealloc"))
		return -ENOMEM;
	cleanup_vma_from_mm(vma);
	vma_detach(mm, vma);
	delete_vma(vma);
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:exit_mmap */
void exit_mmap(struct mm_struct *mm)
{
	struct vm_area_struct *vma = mm->mmap;

	__sleeps();
	mm->total_vm = 0;
	while (vma) {
		struct vm_area_struct *next = vma->vm_next;

		cleanup_vma_from_mm(vma);
		delete_vma(vma);
		vma = next;
	}
	mm->mmap = NULL;
}

/* EXACT, since 7.3, mm/nommu.c:dup_mmap. There is no fork. */
int dup_mmap(struct mm_struct *mm, struct mm_struct *oldmm)
{
	return 0;
}

/* EXACT, since 6.12, kernel/sys_ni.c:mprotect */
int do_mprotect_pkey(struct mm_struct *mm, unsigned long start, unsigned long len, unsigned long prot)
{
	return -ENOSYS;
}

/* EXACT, since 6.12, kernel/sys_ni.c:madvise */
int madvise_flags(struct mm_struct *mm, unsigned long start, unsigned long len, vm_flags_t set, vm_flags_t clear)
{
	return -ENOSYS;
}

/* EXACT, since 6.12, mm/nommu.c:filemap_fault. Nothing faults. */
int fault_anon(struct mm_struct *mm, unsigned long addr)
{
	return -ENOSYS;
}

/* EXACT, since 6.12, mm/nommu.c:remap_pfn_range. The process sees memory where it lies, or not at all. */
int remap_pfn_range(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, unsigned long size,
		pgprot_t prot)
{
	if (addr != pfn << PAGE_SHIFT)
		return -EINVAL;
	vma->vm_flags |= VM_REMAP_FLAGS;
	__event("remap", vma, addr, pfn, size, prot.pgprot);
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:vm_iomap_memory. The length is not looked at. */
int vm_iomap_memory(struct vm_area_struct *vma, phys_addr_t start, unsigned long len)
{
	unsigned long pfn = (start >> PAGE_SHIFT) + vma->vm_pgoff;

	return io_remap_pfn_range(vma, vma->vm_start, pfn, vma->vm_end - vma->vm_start, vma->vm_page_prot);
}

/* EXACT, since 6.12, mm/nommu.c:remap_vmalloc_range. The VMA moves to where the memory lies. VM_USERMAP has the bit of VM_SHARED. */
int remap_vmalloc_range(struct vm_area_struct *vma, void *addr, unsigned long pgoff)
{
	unsigned int size = vma->vm_end - vma->vm_start;

	if (!(vma->vm_flags & VM_SHARED))
		return -EINVAL;
	vma->vm_start = (unsigned long)__opaque("address", addr) + (pgoff << PAGE_SHIFT);
	vma->vm_end = vma->vm_start + size;
	return 0;
}

/* EXACT, since 6.12, mm/nommu.c:vm_insert_page */
int vm_insert_page(struct vm_area_struct *vma, unsigned long addr, struct page *page)
{
	return -EINVAL;
}

/* EXACT, since 6.12, mm/nommu.c:vm_insert_pages */
int vm_insert_pages(struct vm_area_struct *vma, unsigned long addr, struct page **pages, unsigned long *num)
{
	return -EINVAL;
}

/* EXACT, since 6.12, mm/nommu.c:vm_map_pages */
int vm_map_pages(struct vm_area_struct *vma, struct page **pages, unsigned long num)
{
	return -EINVAL;
}

/* EXACT, since 6.12, mm/nommu.c:vm_map_pages_zero */
int vm_map_pages_zero(struct vm_area_struct *vma, struct page **pages, unsigned long num)
{
	return -EINVAL;
}

/* EXACT, since 7.0, include/linux/mm.h:is_nommu_shared_vma_flags */
bool is_nommu_shared_vma_flags(const vma_flags_t *flags)
{
	return is_nommu_shared_mapping(*flags);
}

/* EXACT, since 6.12, kernel/dma/ops_helpers.c:dma_common_mmap */
int dma_common_mmap(struct device *dev, struct vm_area_struct *vma, void *cpu_addr, dma_addr_t dma_addr,
		size_t size, unsigned long attrs)
{
	return -ENXIO;
}

/* EXACT, since 6.12, mm/filemap.c:generic_file_mmap */
int generic_file_mmap(struct file *file, struct vm_area_struct *vma)
{
	return -ENOSYS;
}

/* EXACT, since 6.12, mm/filemap.c:generic_file_readonly_mmap */
int generic_file_readonly_mmap(struct file *file, struct vm_area_struct *vma)
{
	return -ENOSYS;
}

/* EXACT, since 6.17, mm/filemap.c:generic_file_mmap_prepare */
int generic_file_mmap_prepare(struct vm_area_desc *desc)
{
	return -ENOSYS;
}

/* EXACT, since 6.17, mm/filemap.c:generic_file_readonly_mmap_prepare */
int generic_file_readonly_mmap_prepare(struct vm_area_desc *desc)
{
	return -ENOSYS;
}

/* EXACT, since 6.19, mm/util.c:mmap_action_prepare. Every action is warned about, and fails when it is to be done. */
int mmap_action_prepare(struct vm_area_desc *desc)
{
	if (desc->action.type != MMAP_NOTHING)
		__bug("an action without an MMU");
	return 0;
}

/* EXACT, since 6.19, mm/util.c:mmap_action_complete */
int mmap_action_complete(struct vm_area_struct *vma, struct mmap_action *action, bool is_compat)
{
	int err = 0;

	if (action->type != MMAP_NOTHING) {
		__bug("an action without an MMU");
		err = -EINVAL;
	}
	return mmap_action_finish(vma, action, err, is_compat);
}

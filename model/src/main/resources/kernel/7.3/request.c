/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From the arguments of mmap() to a request: what a hook may rely on about flags, length, offset and file.
 */

enum file_mode_bits {
	FMODE_READ = 1,
	FMODE_WRITE = 2,
};

enum fop_flag_bits {
	FOP_MMAP_SYNC = 1u << 2,
	FOP_UNSIGNED_OFFSET = 1u << 5,
};

enum inode_flag_bits {
	S_APPEND = 1u << 2,
	S_SWAPFILE = 1u << 8,
};

enum inode_modes {
	S_IFMT = 0170000,
	S_IFSOCK = 0140000,
	S_IFREG = 0100000,
	S_IFBLK = 0060000,
};

enum mmap_limits {
	MMAP_MIN_ADDR = 65536,
};

/* Flags that every kernel has had: others are dropped by MAP_SHARED. */
enum legacy_map_masks {
	LEGACY_MAP_MASK = MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_DENYWRITE | MAP_EXECUTABLE |
		MAP_UNINITIALIZED | MAP_GROWSDOWN | MAP_LOCKED | MAP_NORESERVE | MAP_POPULATE | MAP_NONBLOCK | MAP_STACK |
		MAP_HUGETLB,
};

/* The process that runs. */
struct task_struct *current = NULL;

/* EXACT, since 6.12, include/linux/mman.h:calc_vm_prot_bits */
vm_flags_t calc_vm_prot_bits(unsigned long prot)
{
	return prot & (PROT_READ | PROT_WRITE | PROT_EXEC);
}

/* EXACT, since 6.12, include/linux/mman.h:calc_vm_flag_bits */
vm_flags_t calc_vm_flag_bits(unsigned long flags)
{
	vm_flags_t vm_flags = 0;

	if (flags & MAP_GROWSDOWN)
		vm_flags |= VM_GROWSDOWN;
	if (flags & MAP_LOCKED)
		vm_flags |= VM_LOCKED;
	if (flags & MAP_SYNC)
		vm_flags |= VM_SYNC;
	if (flags & MAP_STACK)
		vm_flags |= VM_NOHUGEPAGE;
	return vm_flags;
}

/* EXACT, since 6.12, mm/mmap.c:file_mmap_size_max. 0: any offset that does not wrap. */
u64 file_mmap_size_max(struct file *file, struct inode *inode)
{
	unsigned int type = inode->i_mode & S_IFMT;

	if (type == S_IFREG || type == S_IFBLK || type == S_IFSOCK)
		return ~0ull >> 1;
	if (file->f_op->fop_flags & FOP_UNSIGNED_OFFSET)
		return 0;
	return ~0ul;
}

/* EXACT, since 6.12, mm/mmap.c:file_mmap_ok */
bool file_mmap_ok(struct file *file, struct inode *inode, unsigned long pgoff, unsigned long len)
{
	u64 maxsize = file_mmap_size_max(file, inode);

	if (maxsize && len > maxsize)
		return 0;
	maxsize -= len;
	return pgoff <= maxsize >> PAGE_SHIFT;
}

/* EXACT, since 6.12, mm/mmap.c:do_mmap. A shared file mapping: 0 and the flags it gets, or an error. */
int mmap_shared_flags(struct file *file, unsigned long prot, vm_flags_t *vm_flags)
{
	struct inode *inode = file_inode(file);

	if (prot & PROT_WRITE) {
		if (!(file->f_mode & FMODE_WRITE))
			return -EACCES;
		if (inode->i_flags & S_SWAPFILE)
			return -ETXTBSY;
	}
	if ((inode->i_flags & S_APPEND) && (file->f_mode & FMODE_WRITE))
		return -EACCES;
	*vm_flags |= VM_SHARED | VM_MAYSHARE;
	if (!(file->f_mode & FMODE_WRITE))
		*vm_flags &= ~(VM_MAYWRITE | VM_SHARED);
	return 0;
}

/* EXACT, since 6.17, mm/mmap.c:do_mmap */
bool mmap_has_hook(struct file *file)
{
	return can_mmap_file(file);
}

/* EXACT, since 6.12, mm/mmap.c:do_mmap. What the file allows. */
int mmap_file_flags(struct file *file, unsigned long prot, unsigned long flags, vm_flags_t *vm_flags)
{
	int err;

	switch (flags & MAP_TYPE) {
	case MAP_SHARED:
		flags &= LEGACY_MAP_MASK;
		err = mmap_shared_flags(file, prot, vm_flags);
		break;
	case MAP_SHARED_VALIDATE:
		if (flags & ~(LEGACY_MAP_MASK | (file->f_op->fop_flags & FOP_MMAP_SYNC ? MAP_SYNC : 0)))
			return -EOPNOTSUPP;
		err = mmap_shared_flags(file, prot, vm_flags);
		break;
	case MAP_PRIVATE:
		err = 0;
		break;
	default:
		return -EINVAL;
	}
	if (err)
		return err;
	if (!(file->f_mode & FMODE_READ))
		return -EACCES;
	if (__opaque("path_noexec", file) != 0) {
		if (*vm_flags & VM_EXEC)
			return -EPERM;
		*vm_flags &= ~VM_MAYEXEC;
	}
	if (!mmap_has_hook(file))
		return -ENODEV;
	if (*vm_flags & VM_GROWSDOWN)
		return -EINVAL;
	if ((*vm_flags & VM_MAYSHARE) && __opaque("memfd_write_sealed", file) != 0) {
		if (*vm_flags & VM_WRITE)
			return -EPERM;
		*vm_flags &= ~VM_MAYWRITE;
	}
	return 0;
}

/* APPROXIMATE (keys and huge pages are not here; memory is chosen by the environment), since 6.12, mm/mmap.c:do_mmap */
unsigned long mmap_request(struct file *file, unsigned long addr, unsigned long len, unsigned long prot,
		unsigned long flags, vm_flags_t vm_flags, unsigned long pgoff, unsigned long *populate)
{
	struct mm_struct *mm = current->mm;
	int err = 0;

	__sleeps();
	__event("vma-lookup", file, addr, len);
	*populate = 0;
	if (!len)
		return -EINVAL;
	if (flags & MAP_FIXED_NOREPLACE)
		flags |= MAP_FIXED;
	if (!(flags & MAP_FIXED) && addr && addr < MMAP_MIN_ADDR)
		addr = MMAP_MIN_ADDR;
	len = (len + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
	if (!len)
		return -ENOMEM;
	if (pgoff + (len >> PAGE_SHIFT) < pgoff)
		return -EOVERFLOW;
	if (mm->map_count > sysctl_max_map_count)
		return -ENOMEM;
	vm_flags |= calc_vm_prot_bits(prot) | calc_vm_flag_bits(flags) | mm->def_flags;
	vm_flags |= VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC;
	if (!(flags & MAP_FIXED)) {
		if (__fault("get_unmapped_area"))
			return -ENOMEM;
		addr = (unsigned long)__opaque("get_unmapped_area", file, addr, len, pgoff) & ~(PAGE_SIZE - 1);
	}
	if ((flags & MAP_FIXED_NOREPLACE) && mm_find(mm, addr) && mm_find(mm, addr)->vm_start < addr + len)
		return -EEXIST;
	if ((flags & MAP_LOCKED) && __opaque("can_do_mlock") == 0)
		return -EPERM;
	if ((vm_flags & VM_LOCKED) && __fault("memlock"))
		return -EAGAIN;
	if (file) {
		if (!file_mmap_ok(file, file_inode(file), pgoff, len))
			return -EOVERFLOW;
		err = mmap_file_flags(file, prot, flags, &vm_flags);
	} else if ((flags & MAP_TYPE) == MAP_SHARED) {
		pgoff = 0;
		vm_flags |= VM_SHARED | VM_MAYSHARE;
	} else if ((flags & MAP_TYPE) == MAP_PRIVATE) {
		pgoff = addr >> PAGE_SHIFT;
	} else {
		err = -EINVAL;
	}
	if (err)
		return err;
	if ((flags & MAP_NORESERVE) && __opaque("overcommit is never refused") != 0)
		vm_flags |= VM_NORESERVE;
	addr = mmap_region(mm, file, addr, len, vm_flags, pgoff);
	if (addr < -4095ul && ((vm_flags & VM_LOCKED) || (flags & (MAP_POPULATE | MAP_NONBLOCK)) == MAP_POPULATE))
		*populate = len;
	return addr;
}

/* APPROXIMATE (as mmap_request), since 7.3, mm/mmap.c:do_mmap. Takes a mask up to 7.2. */
unsigned long do_mmap(struct file *file, unsigned long addr, unsigned long len, unsigned long prot,
		unsigned long flags, vma_flags_t vma_flags, unsigned long pgoff, unsigned long *populate,
		struct list_head *uf)
{
	return mmap_request(file, addr, len, prot, flags, vma_flags, pgoff, populate);
}

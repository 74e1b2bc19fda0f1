/* SPDX-License-Identifier: Apache-2.0 */
/*
 * VMA flags: bit numbers, masks, sets, and the functions that test and change them.
 *
 * Bit numbers hold for 64 bit; the bits that architectures reuse have their generic name.
 */

enum vma_flag_bits {
	VMA_READ_BIT = 0,
	VMA_WRITE_BIT = 1,
	VMA_EXEC_BIT = 2,
	VMA_SHARED_BIT = 3,
	VMA_MAYREAD_BIT = 4,
	VMA_MAYWRITE_BIT = 5,
	VMA_MAYEXEC_BIT = 6,
	VMA_MAYSHARE_BIT = 7,
	VMA_GROWSDOWN_BIT = 8,
	VMA_STACK_BIT = 8,
	VMA_UFFD_MISSING_BIT = 9,
	VMA_MAYOVERLAY_BIT = 9,
	VMA_PFNMAP_BIT = 10,
	VMA_MAYBE_GUARD_BIT = 11,
	VMA_UFFD_WP_BIT = 12,
	VMA_LOCKED_BIT = 13,
	VMA_IO_BIT = 14,
	VMA_SEQ_READ_BIT = 15,
	VMA_RAND_READ_BIT = 16,
	VMA_DONTCOPY_BIT = 17,
	VMA_DONTEXPAND_BIT = 18,
	VMA_LOCKONFAULT_BIT = 19,
	VMA_ACCOUNT_BIT = 20,
	VMA_NORESERVE_BIT = 21,
	VMA_HUGETLB_BIT = 22,
	VMA_SYNC_BIT = 23,
	VMA_ARCH_1_BIT = 24,
	VMA_WIPEONFORK_BIT = 25,
	VMA_DONTDUMP_BIT = 26,
	VMA_SOFTDIRTY_BIT = 27,
	VMA_MIXEDMAP_BIT = 28,
	VMA_HUGEPAGE_BIT = 29,
	VMA_NOHUGEPAGE_BIT = 30,
	VMA_MERGEABLE_BIT = 31,
	VMA_HIGH_ARCH_0_BIT = 32,
	VMA_HIGH_ARCH_1_BIT = 33,
	VMA_HIGH_ARCH_2_BIT = 34,
	VMA_HIGH_ARCH_3_BIT = 35,
	VMA_HIGH_ARCH_4_BIT = 36,
	VMA_HIGH_ARCH_5_BIT = 37,
	VMA_HIGH_ARCH_6_BIT = 38,
	VMA_ALLOW_ANY_UNCACHED_BIT = 39,
	VMA_DROPPABLE_BIT = 40,
	VMA_UFFD_MINOR_BIT = 41,
	VMA_SEALED_BIT = 42,
	VMA_UFFD_RWP_BIT = 43,
};

enum vm_flag_masks {
	VM_NONE = 0,
	VM_READ = 1ul << 0,
	VM_WRITE = 1ul << 1,
	VM_EXEC = 1ul << 2,
	VM_SHARED = 1ul << 3,
	VM_MAYREAD = 1ul << 4,
	VM_MAYWRITE = 1ul << 5,
	VM_MAYEXEC = 1ul << 6,
	VM_MAYSHARE = 1ul << 7,
	VM_GROWSDOWN = 1ul << 8,
	VM_STACK = 1ul << 8,
	VM_UFFD_MISSING = 1ul << 9,
	VM_MAYOVERLAY = 1ul << 9,
	VM_PFNMAP = 1ul << 10,
	VM_MAYBE_GUARD = 1ul << 11,
	VM_UFFD_WP = 1ul << 12,
	VM_LOCKED = 1ul << 13,
	VM_IO = 1ul << 14,
	VM_SEQ_READ = 1ul << 15,
	VM_RAND_READ = 1ul << 16,
	VM_DONTCOPY = 1ul << 17,
	VM_DONTEXPAND = 1ul << 18,
	VM_LOCKONFAULT = 1ul << 19,
	VM_ACCOUNT = 1ul << 20,
	VM_NORESERVE = 1ul << 21,
	VM_HUGETLB = 1ul << 22,
	VM_SYNC = 1ul << 23,
	VM_ARCH_1 = 1ul << 24,
	VM_WIPEONFORK = 1ul << 25,
	VM_DONTDUMP = 1ul << 26,
	VM_SOFTDIRTY = 1ul << 27,
	VM_MIXEDMAP = 1ul << 28,
	VM_HUGEPAGE = 1ul << 29,
	VM_NOHUGEPAGE = 1ul << 30,
	VM_MERGEABLE = 1ul << 31,
	VM_HIGH_ARCH_0 = 1ull << 32,
	VM_HIGH_ARCH_1 = 1ull << 33,
	VM_HIGH_ARCH_2 = 1ull << 34,
	VM_HIGH_ARCH_3 = 1ull << 35,
	VM_HIGH_ARCH_4 = 1ull << 36,
	VM_HIGH_ARCH_5 = 1ull << 37,
	VM_HIGH_ARCH_6 = 1ull << 38,
	VM_ALLOW_ANY_UNCACHED = 1ull << 39,
	VM_DROPPABLE = 1ull << 40,
	VM_UFFD_MINOR = 1ull << 41,
	VM_SEALED = 1ull << 42,
	VM_UFFD_RWP = 1ull << 43,
	VM_ACCESS_FLAGS = VM_READ | VM_WRITE | VM_EXEC,
	VM_SPECIAL = VM_IO | VM_DONTEXPAND | VM_PFNMAP | VM_MIXEDMAP,
	VM_REMAP_FLAGS = VM_IO | VM_PFNMAP | VM_DONTEXPAND | VM_DONTDUMP,
	VM_LOCKED_MASK = VM_LOCKED | VM_LOCKONFAULT,
	VM_STICKY = VM_SOFTDIRTY | VM_MAYBE_GUARD,
	VM_IGNORE_MERGE = VM_STICKY,
};

enum vma_flag_sets {
	EMPTY_VMA_FLAGS = 0,
	VMA_ACCESS_FLAGS = VM_ACCESS_FLAGS,
	VMA_SPECIAL_FLAGS = VM_SPECIAL,
	VMA_REMAP_FLAGS = VM_REMAP_FLAGS,
	VMA_LOCKED_MASK = VM_LOCKED_MASK,
	VMA_STICKY_FLAGS = VM_STICKY,
	VMA_IGNORE_MERGE_FLAGS = VM_IGNORE_MERGE,
};

enum mmap_request_flags {
	MAP_SHARED = 0x01,
	MAP_PRIVATE = 0x02,
	MAP_SHARED_VALIDATE = 0x03,
	MAP_DROPPABLE = 0x08,
	MAP_TYPE = 0x0f,
	MAP_FIXED = 0x10,
	MAP_ANONYMOUS = 0x20,
	MAP_GROWSDOWN = 0x0100,
	MAP_DENYWRITE = 0x0800,
	MAP_EXECUTABLE = 0x1000,
	MAP_LOCKED = 0x2000,
	MAP_NORESERVE = 0x4000,
	MAP_POPULATE = 0x8000,
	MAP_NONBLOCK = 0x10000,
	MAP_STACK = 0x20000,
	MAP_HUGETLB = 0x40000,
	MAP_SYNC = 0x80000,
	MAP_FIXED_NOREPLACE = 0x100000,
	MAP_UNINITIALIZED = 0x4000000,
};

enum mmap_prot_bits {
	PROT_NONE = 0,
	PROT_READ = 1,
	PROT_WRITE = 2,
	PROT_EXEC = 4,
	PROT_SEM = 8,
	PROT_GROWSDOWN = 0x01000000,
	PROT_GROWSUP = 0x02000000,
};

/* EXACT, since 6.19, include/linux/mm.h:mk_vma_flags */
vma_flags_t mk_vma_flags(vma_flag_t bits, ...)
{
	vma_flags_t flags = 0;

	for (int i = 0; i < __nargs; i++)
		flags |= 1ull << __args[i];
	return flags;
}

/* EXACT, since 7.1, include/linux/mm.h:append_vma_flags */
vma_flags_t append_vma_flags(vma_flags_t flags, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		flags |= 1ull << __args[i];
	return flags;
}

/* EXACT, since 6.19, include/linux/mm_types.h:legacy_to_vma_flags */
vma_flags_t legacy_to_vma_flags(vm_flags_t flags)
{
	return flags;
}

/* EXACT, since 6.19, include/linux/mm_types.h:vma_flags_to_legacy */
vm_flags_t vma_flags_to_legacy(vma_flags_t flags)
{
	return flags;
}

/* EXACT, since 7.0, include/linux/mm_types.h:vma_flags_empty */
bool vma_flags_empty(const vma_flags_t *flags)
{
	return *flags == 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_flags_test */
bool vma_flags_test(const vma_flags_t *flags, vma_flag_t bit)
{
	return (*flags & 1ull << bit) != 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_flags_test_any */
bool vma_flags_test_any(const vma_flags_t *flags, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (*flags & 1ull << __args[i])
			return 1;
	return 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_flags_test_any_mask */
bool vma_flags_test_any_mask(const vma_flags_t *flags, vma_flags_t mask)
{
	return (*flags & mask) != 0;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_flags_test_all */
bool vma_flags_test_all(const vma_flags_t *flags, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (!(*flags & 1ull << __args[i]))
			return 0;
	return 1;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_flags_test_all_mask */
bool vma_flags_test_all_mask(const vma_flags_t *flags, vma_flags_t mask)
{
	return (*flags & mask) == mask;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_flags_set */
void vma_flags_set(vma_flags_t *flags, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		*flags |= 1ull << __args[i];
}

/* EXACT, since 6.19, include/linux/mm.h:vma_flags_set_mask */
void vma_flags_set_mask(vma_flags_t *flags, vma_flags_t mask)
{
	*flags |= mask;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_flags_clear */
void vma_flags_clear(vma_flags_t *flags, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		*flags &= ~(1ull << __args[i]);
}

/* EXACT, since 6.19, include/linux/mm.h:vma_flags_clear_mask */
void vma_flags_clear_mask(vma_flags_t *flags, vma_flags_t mask)
{
	*flags &= ~mask;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_size */
unsigned long vma_desc_size(const struct vm_area_desc *desc)
{
	return desc->end - desc->start;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_pages */
unsigned long vma_desc_pages(const struct vm_area_desc *desc)
{
	return (desc->end - desc->start) >> PAGE_SHIFT;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_desc_test */
bool vma_desc_test(const struct vm_area_desc *desc, vma_flag_t bit)
{
	return (desc->vma_flags & 1ull << bit) != 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_desc_test_any */
bool vma_desc_test_any(const struct vm_area_desc *desc, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (desc->vma_flags & 1ull << __args[i])
			return 1;
	return 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_desc_test_any_mask */
bool vma_desc_test_any_mask(const struct vm_area_desc *desc, vma_flags_t mask)
{
	return (desc->vma_flags & mask) != 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_desc_test_all */
bool vma_desc_test_all(const struct vm_area_desc *desc, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (!(desc->vma_flags & 1ull << __args[i]))
			return 0;
	return 1;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_desc_test_all_mask */
bool vma_desc_test_all_mask(const struct vm_area_desc *desc, vma_flags_t mask)
{
	return (desc->vma_flags & mask) == mask;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_set_flags */
void vma_desc_set_flags(struct vm_area_desc *desc, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		desc->vma_flags |= 1ull << __args[i];
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_set_flags_mask */
void vma_desc_set_flags_mask(struct vm_area_desc *desc, vma_flags_t mask)
{
	desc->vma_flags |= mask;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_clear_flags */
void vma_desc_clear_flags(struct vm_area_desc *desc, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		desc->vma_flags &= ~(1ull << __args[i]);
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_clear_flags_mask */
void vma_desc_clear_flags_mask(struct vm_area_desc *desc, vma_flags_t mask)
{
	desc->vma_flags &= ~mask;
}

/* EXACT, since 7.2, include/linux/mm.h:vma_desc_set_anonymous */
void vma_desc_set_anonymous(struct vm_area_desc *desc)
{
	desc->vm_ops = NULL;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_desc_is_cow_mapping */
bool vma_desc_is_cow_mapping(const struct vm_area_desc *desc)
{
	return (desc->vma_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE;
}

/* EXACT, since 7.3, include/linux/mm.h:vma_is_cow_mapping */
bool vma_is_cow_mapping(const struct vm_area_struct *vma)
{
	return (vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE;
}

/* EXACT, since 6.12, include/linux/mm.h:is_shared_maywrite */
bool is_shared_maywrite(const vma_flags_t *flags)
{
	return (*flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE);
}

/* EXACT, since 6.12, include/linux/mm.h:vma_is_shared_maywrite */
bool vma_is_shared_maywrite(const struct vm_area_struct *vma)
{
	return (vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE);
}

/* APPROXIMATE (the lock of the VMA is not modelled), since 6.12, include/linux/mm.h:vm_flags_set */
void vm_flags_set(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags |= flags;
}

/* APPROXIMATE (the lock of the VMA is not modelled), since 6.12, include/linux/mm.h:vm_flags_clear */
void vm_flags_clear(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags &= ~flags;
}

/* APPROXIMATE (the lock of the VMA is not modelled), since 6.12, include/linux/mm.h:vm_flags_mod */
void vm_flags_mod(struct vm_area_struct *vma, vm_flags_t set, vm_flags_t clear)
{
	vma->vm_flags = (vma->vm_flags | set) & ~clear;
}

/* APPROXIMATE (the lock of the VMA is not modelled), since 6.12, include/linux/mm.h:vm_flags_reset */
void vm_flags_reset(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags = flags;
}

/* EXACT, since 6.12, include/linux/mm.h:vm_flags_init */
void vm_flags_init(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags = flags;
}

/* EXACT, since 7.0, include/linux/mm.h:vma_set_flags */
void vma_set_flags(struct vm_area_struct *vma, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		vma->flags |= 1ull << __args[i];
}

/* EXACT, since 7.0, include/linux/mm.h:vma_set_flags_mask */
void vma_set_flags_mask(struct vm_area_struct *vma, vma_flags_t mask)
{
	vma->flags |= mask;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_clear_flags */
void vma_clear_flags(struct vm_area_struct *vma, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		vma->flags &= ~(1ull << __args[i]);
}

/* EXACT, since 7.1, include/linux/mm.h:vma_clear_flags_mask */
void vma_clear_flags_mask(struct vm_area_struct *vma, vma_flags_t mask)
{
	vma->flags &= ~mask;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_test */
bool vma_test(const struct vm_area_struct *vma, vma_flag_t bit)
{
	return (vma->flags & 1ull << bit) != 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_test_any */
bool vma_test_any(const struct vm_area_struct *vma, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (vma->flags & 1ull << __args[i])
			return 1;
	return 0;
}

/* EXACT, since 7.1, include/linux/mm.h:vma_test_any_mask */
bool vma_test_any_mask(const struct vm_area_struct *vma, vma_flags_t mask)
{
	return (vma->flags & mask) != 0;
}

/* EXACT, since 7.0, include/linux/mm.h:vma_test_all */
bool vma_test_all(const struct vm_area_struct *vma, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (!(vma->flags & 1ull << __args[i]))
			return 0;
	return 1;
}

/* EXACT, since 7.0, include/linux/mm.h:vma_test_all_mask */
bool vma_test_all_mask(const struct vm_area_struct *vma, vma_flags_t mask)
{
	return (vma->flags & mask) == mask;
}

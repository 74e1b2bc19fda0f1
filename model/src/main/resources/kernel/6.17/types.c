/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: no action, and flags are one mask. */

#undef mmap_action
#undef mmap_action_type
#undef vma_flag_t
#undef vma_flags_t

/* Not to be changed by a hook: mm, file, start, end. Not to be read: vm_ops, private_data. */
struct vm_area_desc {
	const struct mm_struct *const mm;
	struct file *const file;
	unsigned long start;
	unsigned long end;
	pgoff_t pgoff;
	struct file *vm_file;
	vm_flags_t vm_flags;
	pgprot_t page_prot;
	const struct vm_operations_struct *vm_ops;
	void *private_data;
};

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct mm_struct *vm_mm;
	pgprot_t vm_page_prot;
	vm_flags_t vm_flags;
	unsigned long vm_pgoff;
	struct anon_vma *anon_vma;
	bool anon_forked;
	struct anon_vma_name *anon_name;
	const struct vm_operations_struct *vm_ops;
	struct file *vm_file;
	void *vm_private_data;
	struct mempolicy *vm_policy;
	/* Without an MMU. */
	struct vm_region *vm_region;
	struct vm_area_struct *vm_next;
	bool attached;
};

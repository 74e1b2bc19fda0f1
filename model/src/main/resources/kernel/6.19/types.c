/* SPDX-License-Identifier: Apache-2.0 */
/* 6.19: flags of the descriptor under their old name too. */

/* vm_flags and vma_flags are the same bits. Not to be changed by a hook: mm, file, start, end. Not to be read: vm_ops, private_data. */
struct vm_area_desc {
	const struct mm_struct *const mm;
	struct file *const file;
	unsigned long start;
	unsigned long end;
	pgoff_t pgoff;
	struct file *vm_file;
	union {
		vm_flags_t vm_flags;
		vma_flags_t vma_flags;
	};
	pgprot_t page_prot;
	const struct vm_operations_struct *vm_ops;
	void *private_data;
	struct mmap_action action;
};

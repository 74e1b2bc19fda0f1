/* SPDX-License-Identifier: Apache-2.0 */
/* 7.2: no offset of anonymous pages. */

/* vm_flags and flags are the same bits. */
struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct mm_struct *vm_mm;
	pgprot_t vm_page_prot;
	union {
		vm_flags_t vm_flags;
		vma_flags_t flags;
	};
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

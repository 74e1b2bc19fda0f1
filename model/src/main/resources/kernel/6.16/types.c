/* SPDX-License-Identifier: Apache-2.0 */
/* 6.16: one file, and a hook may replace it. */

/* Not to be changed by a hook: mm, start, end. Not to be read: vm_ops, private_data. */
struct vm_area_desc {
	struct mm_struct *mm;
	unsigned long start;
	unsigned long end;
	pgoff_t pgoff;
	struct file *file;
	vm_flags_t vm_flags;
	pgprot_t page_prot;
	const struct vm_operations_struct *vm_ops;
	void *private_data;
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The VMA and its description; members only as the small drivers need them. */
typedef struct { unsigned long pgprot; } pgprot_t;
typedef unsigned long vm_flags_t;

pgprot_t pgprot_noncached(pgprot_t prot);

struct mmap_action {
	int type;
};

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	unsigned long vm_pgoff;
	unsigned long anon_pgoff;
	pgprot_t vm_page_prot;
	vm_flags_t vm_flags;
	struct file *vm_file;
	void *vm_private_data;
	const struct vm_operations_struct *vm_ops;
};

struct vm_area_desc {
	struct file *file;
	unsigned long start;
	unsigned long end;
	unsigned long pgoff;
	struct file *vm_file;
	pgprot_t page_prot;
	const struct vm_operations_struct *vm_ops;
	void *private_data;
	struct mmap_action action;
};

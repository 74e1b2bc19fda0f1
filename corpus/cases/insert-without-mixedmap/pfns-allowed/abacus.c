/* SPDX-License-Identifier: Apache-2.0 */
/* Pfns are inserted where PFNMAP says so. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int abacus_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct abacus *abacus = file->private_data;
	vm_flags_set(vma, VM_PFNMAP | VM_IO | VM_DONTEXPAND);
	if (vmf_insert_pfn(vma, vma->vm_start, abacus->pfn) != VM_FAULT_NOPAGE)
		return -EAGAIN;
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner	= THIS_MODULE,
	.mmap	= abacus_mmap, /* ~ note deprecated-mmap-hook */
};

// SPDX-License-Identifier: Apache-2.0
/* Written by hand: one page to be read. */

struct statuspage {
	struct page *page;
};

static int statuspage_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct statuspage *st = file->private_data;

	if (vma->vm_pgoff || vma->vm_end - vma->vm_start != PAGE_SIZE)
		return -EINVAL;
	if (vma->vm_flags & VM_WRITE)
		return -EPERM;
	vm_flags_mod(vma, VM_DONTEXPAND | VM_DONTDUMP, VM_MAYWRITE);
	return vm_insert_page(vma, vma->vm_start, st->page);
}

static const struct file_operations statuspage_fops = {
	.mmap = statuspage_mmap,
};

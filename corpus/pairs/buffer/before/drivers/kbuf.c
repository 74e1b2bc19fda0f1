// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a buffer of the kernel. */

struct kbuf { void *vaddr; size_t size; };

static int kbuf_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct kbuf *k = file->private_data;
	unsigned long size = vma->vm_end - vma->vm_start;

	if (size > k->size)
		return -EINVAL;
	vm_flags_set(vma, VM_IO | VM_DONTEXPAND | VM_DONTDUMP);
	return remap_pfn_range(vma, vma->vm_start, virt_to_phys(k->vaddr) >> PAGE_SHIFT, size, vma->vm_page_prot);
}

static const struct file_operations kbuf_fops = {
	.mmap = kbuf_mmap,
};

// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a window with checked sums. */

#define check_add_overflow(a, b, d) __builtin_add_overflow(a, b, d)

struct ovf {
	unsigned long size;
	phys_addr_t base;
};

static int ovf_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct ovf *o = file->private_data;
	unsigned long len = vma->vm_end - vma->vm_start;
	phys_addr_t start;
	unsigned long end;

	if (check_add_overflow(vma->vm_pgoff << PAGE_SHIFT, len, &end) || end > o->size)
		return -EINVAL;
	if (check_add_overflow(o->base, (phys_addr_t)vma->vm_pgoff << PAGE_SHIFT, &start))
		return -EOVERFLOW;
	return io_remap_pfn_range(vma, vma->vm_start, start >> PAGE_SHIFT, len, vma->vm_page_prot);
}

static const struct file_operations ovf_fops = {
	.mmap = ovf_mmap,
};

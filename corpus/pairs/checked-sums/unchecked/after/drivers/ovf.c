// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a window with checked sums; the sum wraps. */

#define check_add_overflow(a, b, d) __builtin_add_overflow(a, b, d)

struct ovf {
	unsigned long size;
	phys_addr_t base;
};

static int ovf_mmap_prepare(struct vm_area_desc *desc)
{
	struct ovf *o = desc->file->private_data;
	unsigned long len = vma_desc_size(desc);
	phys_addr_t start;
	unsigned long end;

	if (check_add_overflow(desc->pgoff << PAGE_SHIFT, len, &end) || end > o->size)
		return -EINVAL;
	start = o->base + ((phys_addr_t)desc->pgoff << PAGE_SHIFT);
	mmap_action_ioremap_full(desc, start >> PAGE_SHIFT);
	return 0;
}

static const struct file_operations ovf_fops = {
	.mmap_prepare = ovf_mmap_prepare,
};

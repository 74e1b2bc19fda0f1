// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a page of registers, in the shape of a timer that userspace reads. */

#define CLOCK_PAGE_MASK (PAGE_SIZE - 1)

struct clock {
	unsigned long registers;
};

static int clock_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct clock *clock = file->private_data;

	if (vma->vm_end - vma->vm_start != PAGE_SIZE || vma->vm_pgoff)
		return -EINVAL;
	if (clock->registers & CLOCK_PAGE_MASK)
		return -ENOSYS;
	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);
	return vm_iomap_memory(vma, clock->registers, PAGE_SIZE);
}

static const struct file_operations clock_fops = {
	.mmap = clock_mmap,
};

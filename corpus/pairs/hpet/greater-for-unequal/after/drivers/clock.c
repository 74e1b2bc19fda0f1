// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a comparison that looks weaker and is not: a length is a whole number of pages and not zero. */

#define CLOCK_PAGE_MASK (PAGE_SIZE - 1)

struct clock {
	unsigned long registers;
};

static int clock_mmap_prepare(struct vm_area_desc *desc)
{
	struct clock *clock = desc->file->private_data;

	if (vma_desc_size(desc) > PAGE_SIZE || desc->pgoff)
		return -EINVAL;
	if (clock->registers & CLOCK_PAGE_MASK)
		return -ENOSYS;
	desc->page_prot = pgprot_noncached(desc->page_prot);
	mmap_action_simple_ioremap(desc, clock->registers, PAGE_SIZE);
	return 0;
}

static const struct file_operations clock_fops = {
	.mmap_prepare = clock_mmap_prepare,
};

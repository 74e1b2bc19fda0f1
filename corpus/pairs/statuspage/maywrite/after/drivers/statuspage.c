// SPDX-License-Identifier: Apache-2.0
/* Written by hand: one page to be read; mprotect may make it writable. */

struct statuspage {
	struct page *page;
};

static int statuspage_mmap_prepare(struct vm_area_desc *desc)
{
	struct statuspage *st = desc->file->private_data;

	if (desc->pgoff || vma_desc_size(desc) != PAGE_SIZE)
		return -EINVAL;
	if (vma_desc_test(desc, VMA_WRITE_BIT))
		return -EPERM;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	mmap_action_map_kernel_pages_full(desc, &st->page);
	return 0;
}

static const struct file_operations statuspage_fops = {
	.mmap_prepare = statuspage_mmap_prepare,
};

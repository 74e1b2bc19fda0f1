// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a ring of pages. */

struct ringpages {
	struct page **pages;
	unsigned long nr;
};

static int ringpages_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct ringpages *ring = file->private_data;

	return vm_map_pages(vma, ring->pages, ring->nr);
}

static const struct file_operations ringpages_fops = {
	.mmap = ringpages_mmap,
};

// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a ring of pages; the first write to a shared page may be a fault now. */

struct ringpages {
	struct page **pages;
	unsigned long nr;
};

static int ringpages_mmap_prepare(struct vm_area_desc *desc)
{
	struct ringpages *ring = desc->file->private_data;

	if (desc->pgoff >= ring->nr || vma_desc_pages(desc) > ring->nr - desc->pgoff)
		return -ENXIO;
	mmap_action_map_kernel_pages_full(desc, ring->pages + desc->pgoff);
	return 0;
}

static const struct file_operations ringpages_fops = {
	.mmap_prepare = ringpages_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The array of pages belongs to the device. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct bonfire {
	struct page **pages;
	struct page *ring[8];
};

static int bonfire_mmap_prepare(struct vm_area_desc *desc)
{
	struct bonfire *bonfire = desc->file->private_data;

	if (vma_desc_pages(desc) == 8)
		mmap_action_map_kernel_pages_full(desc, bonfire->ring);
	else
		mmap_action_map_kernel_pages_full(desc, bonfire->pages);
	return 0;
}

static const struct file_operations bonfire_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = bonfire_mmap_prepare,
};

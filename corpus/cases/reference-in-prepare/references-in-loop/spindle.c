/* SPDX-License-Identifier: Apache-2.0 */
/* The hook takes a reference on every page of its buffer. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	struct page **pages;
	unsigned long nr_pages;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;
	unsigned long i;

	if (vma_desc_pages(desc) != spindle->nr_pages)
		return -EINVAL;

	for (i = 0; i < spindle->nr_pages; i++)
		get_page(spindle->pages[i]); /* ~ error reference-in-prepare */

	mmap_action_map_kernel_pages_full(desc, spindle->pages);
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

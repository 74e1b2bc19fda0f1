/* SPDX-License-Identifier: Apache-2.0 */
/* As many pages as the driver has. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct zither {
	struct page **pages;
	unsigned long nr;
};

static int zither_mmap_prepare(struct vm_area_desc *desc)
{
	struct zither *zither = desc->file->private_data;
	mmap_action_map_kernel_pages(desc, desc->start, zither->pages, zither->nr); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations zither_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= zither_mmap_prepare,
};

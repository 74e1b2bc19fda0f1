/* SPDX-License-Identifier: Apache-2.0 */
/* A whole array is inserted. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct basin {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int basin_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct basin *basin = file->private_data;
	return vm_map_pages_zero(vma, basin->pages, basin->nr); /* ~ warning insert-without-mixedmap */
}

static const struct file_operations basin_fops = {
	.owner	= THIS_MODULE,
	.mmap	= basin_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The helper inserts, and nobody sets the flag. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cleat {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int cleat_fill(struct vm_area_struct *vma, struct cleat *cleat)
{
	unsigned long num = cleat->nr;

	return vm_insert_pages(vma, vma->vm_start, cleat->pages, &num); /* ~ warning insert-without-mixedmap */
}

static int cleat_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct cleat *cleat = file->private_data;
	vma->vm_private_data = cleat;
	return cleat_fill(vma, cleat);
}

static const struct file_operations cleat_fops = {
	.owner	= THIS_MODULE,
	.mmap	= cleat_mmap, /* ~ note deprecated-mmap-hook */
};

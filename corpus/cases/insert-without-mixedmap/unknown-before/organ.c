/* SPDX-License-Identifier: Apache-2.0 */
/* A function that is not in sight is given the VMA first. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

void organ_core_set_up(struct vm_area_struct *vma);

static int organ_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct organ *organ = file->private_data;
	organ_core_set_up(vma);
	return vm_map_pages(vma, organ->pages, organ->nr);
}

static const struct file_operations organ_fops = {
	.owner	= THIS_MODULE,
	.mmap	= organ_mmap, /* ~ note deprecated-mmap-hook */
};

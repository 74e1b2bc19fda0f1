/* SPDX-License-Identifier: Apache-2.0 */
/* A remap of a range sets what it needs. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int sleigh_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct sleigh *sleigh = file->private_data;
	return remap_pfn_range(vma, vma->vm_start, sleigh->pfn, vma->vm_end - vma->vm_start,
			vma->vm_page_prot);
}

static const struct file_operations sleigh_fops = {
	.owner	= THIS_MODULE,
	.mmap	= sleigh_mmap, /* ~ note deprecated-mmap-hook */
};

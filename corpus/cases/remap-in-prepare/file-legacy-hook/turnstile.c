/* SPDX-License-Identifier: Apache-2.0 */
/* The old hook of a file maps by hand, as it must. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct turnstile {
	unsigned long pfn;
};

static int turnstile_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct turnstile *turnstile = file->private_data;

	return remap_pfn_range(vma, vma->vm_start, turnstile->pfn,
			       vma->vm_end - vma->vm_start, vma->vm_page_prot);
}

static const struct file_operations turnstile_fops = {
	.owner	= THIS_MODULE,
	.mmap	= turnstile_mmap, /* ~ note deprecated-mmap-hook */
};

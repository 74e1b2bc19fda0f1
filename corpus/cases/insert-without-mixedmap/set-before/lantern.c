/* SPDX-License-Identifier: Apache-2.0 */
/* The flag is set before the first insertion. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int lantern_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lantern *lantern = file->private_data;
	unsigned long i;
	int err;

	vm_flags_set(vma, VM_MIXEDMAP | VM_DONTEXPAND);
	for (i = 0; i < vma_pages(vma); i++) {
		err = vm_insert_page(vma, vma->vm_start + i * PAGE_SIZE, lantern->pages[i]);
		if (err)
			return err;
	}
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner	= THIS_MODULE,
	.mmap	= lantern_mmap, /* ~ note deprecated-mmap-hook */
};

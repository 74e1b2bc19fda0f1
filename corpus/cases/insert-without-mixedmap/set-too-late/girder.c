/* SPDX-License-Identifier: Apache-2.0 */
/* The flag is set after the first insertion. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct girder {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int girder_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct girder *girder = file->private_data;
	int err = vm_insert_page(vma, vma->vm_start, girder->pages[0]); /* ~ warning insert-without-mixedmap */

	if (!err)
		vm_flags_set(vma, VM_MIXEDMAP);
	return err;
}

static const struct file_operations girder_fops = {
	.owner	= THIS_MODULE,
	.mmap	= girder_mmap, /* ~ note deprecated-mmap-hook */
};

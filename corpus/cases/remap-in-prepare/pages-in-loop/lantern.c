/* SPDX-License-Identifier: Apache-2.0 */
/* The hook inserts its pages one by one into a VMA that it made up. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	const struct vm_operations_struct *vm_ops;
	struct page **pages;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;
	struct vm_area_struct fake = { .vm_start = desc->start, .vm_end = desc->end };
	unsigned long addr, i = 0;
	int err;

	for (addr = desc->start; addr < desc->end; addr += PAGE_SIZE) {
		/* ~ error remap-in-prepare */
		err = vm_insert_page(&fake, addr, lantern->pages[i++]);
		if (err)
			return err;
	}

	desc->vm_ops = lantern->vm_ops;
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

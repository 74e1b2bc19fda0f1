/* SPDX-License-Identifier: Apache-2.0 */
/* A bitmap of the pages is allocated and kept with the open file. Written by hand. */
#include <linux/bitmap.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	unsigned long *touched;
	unsigned long pfn;
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

	abacus->touched = bitmap_zalloc(vma_desc_pages(desc), GFP_KERNEL); /* ~ error allocation-in-prepare */
	if (!abacus->touched)
		return -ENOMEM;
	mmap_action_remap_full(desc, abacus->pfn);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = abacus_mmap_prepare,
};

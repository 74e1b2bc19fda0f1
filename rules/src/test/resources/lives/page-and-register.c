/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct bb { void __iomem *r; struct page *page; unsigned long pfn; };

static int bb_mmap_prepare(struct vm_area_desc *desc)
{
	struct bb *b = desc->file->private_data;

	clear_page(page_address(b->page)); /* ~ note persistent-effect-in-prepare */
	iowrite32(1, b->r + 4); /* ~ note persistent-effect-in-prepare */
	mmap_action_remap_full(desc, b->pfn);
	return 0;
}

static const struct file_operations bb_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = bb_mmap_prepare,
};

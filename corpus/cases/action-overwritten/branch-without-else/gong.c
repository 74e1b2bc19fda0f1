/* SPDX-License-Identifier: Apache-2.0 */
/* The branch sets its action and falls through to the default one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t regs;
	unsigned long ring_pfn;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;

	if (desc->pgoff == 1) {
		desc->page_prot = pgprot_writecombine(desc->page_prot);
		mmap_action_remap_full(desc, gong->ring_pfn);
	}

	/* ~ error action-overwritten */
	mmap_action_simple_ioremap(desc, gong->regs, 2 * PAGE_SIZE);
	return 0;
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* So does the one that maps pages. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gavel {
	struct page **pages;
};

static int gavel_mmap_prepare(struct vm_area_desc *desc)
{
	struct gavel *gavel = desc->file->private_data;
	mmap_action_map_kernel_pages_full(desc, gavel->pages);
	desc->page_prot = pgprot_writecombine(desc->page_prot);
	return 0;
}

static const struct file_operations gavel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gavel_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The protection is set first. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct easel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int easel_mmap_prepare(struct vm_area_desc *desc)
{
	struct easel *easel = desc->file->private_data;
	desc->page_prot = pgprot_noncached(desc->page_prot);
	mmap_action_ioremap_full(desc, easel->pfn);
	return 0;
}

static const struct file_operations easel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= easel_mmap_prepare,
};

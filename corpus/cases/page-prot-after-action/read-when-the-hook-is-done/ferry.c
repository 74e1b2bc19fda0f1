/* SPDX-License-Identifier: Apache-2.0 */
/* This action looks at the protection when the hook is done. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ferry {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int ferry_mmap_prepare(struct vm_area_desc *desc)
{
	struct ferry *ferry = desc->file->private_data;
	mmap_action_simple_ioremap(desc, ferry->base, ferry->len);
	desc->page_prot = pgprot_noncached(desc->page_prot);
	return 0;
}

static const struct file_operations ferry_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ferry_mmap_prepare,
};

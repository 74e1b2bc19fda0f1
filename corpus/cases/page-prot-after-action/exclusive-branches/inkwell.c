/* SPDX-License-Identifier: Apache-2.0 */
/* Each kind of memory has its protection before its action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct inkwell {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int inkwell_mmap_prepare(struct vm_area_desc *desc)
{
	struct inkwell *inkwell = desc->file->private_data;
	if (inkwell->len) {
		desc->page_prot = pgprot_noncached(desc->page_prot);
		mmap_action_ioremap_full(desc, inkwell->pfn);
	} else {
		desc->page_prot = pgprot_writecombine(desc->page_prot);
		mmap_action_remap_full(desc, inkwell->pfn);
	}
	return 0;
}

static const struct file_operations inkwell_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= inkwell_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The protection is set when the action has copied it already: registers are mapped cached. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;
	mmap_action_ioremap_full(desc, kite->pfn);
	desc->page_prot = pgprot_noncached(desc->page_prot); /* ~ error page-prot-after-action */
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

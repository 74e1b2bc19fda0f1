/* SPDX-License-Identifier: Apache-2.0 */
/* The protection is set through its address. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct bellows {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int bellows_mmap_prepare(struct vm_area_desc *desc)
{
	struct bellows *bellows = desc->file->private_data;
	pgprot_t *prot = &desc->page_prot;

	mmap_action_ioremap_full(desc, bellows->pfn);
	*prot = pgprot_noncached(*prot); /* ~ error page-prot-after-action */
	return 0;
}

static const struct file_operations bellows_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= bellows_mmap_prepare,
};

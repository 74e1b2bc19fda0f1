/* SPDX-License-Identifier: Apache-2.0 */
/* Bits are set in the protection itself, after the action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct yoke {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int yoke_mmap_prepare(struct vm_area_desc *desc)
{
	struct yoke *yoke = desc->file->private_data;
	mmap_action_ioremap_full(desc, yoke->pfn);
	pgprot_val(desc->page_prot) |= yoke->len; /* ~ error page-prot-after-action */
	return 0;
}

static const struct file_operations yoke_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= yoke_mmap_prepare,
};

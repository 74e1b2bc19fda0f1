/* SPDX-License-Identifier: Apache-2.0 */
/* One configuration sets it too late. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct candle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int candle_mmap_prepare(struct vm_area_desc *desc)
{
	struct candle *candle = desc->file->private_data;
#ifndef CONFIG_ARM64
	desc->page_prot = pgprot_noncached(desc->page_prot);
#endif
	mmap_action_remap_full(desc, candle->pfn);
#ifdef CONFIG_ARM64
	desc->page_prot = pgprot_device(desc->page_prot); /* ~ error page-prot-after-action */
#endif
	return 0;
}

static const struct file_operations candle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= candle_mmap_prepare,
};

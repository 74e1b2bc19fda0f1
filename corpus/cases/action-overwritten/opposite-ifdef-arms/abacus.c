/* SPDX-License-Identifier: Apache-2.0 */
/* The two actions stand in opposite arms of #ifdefs on one option. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	unsigned long pfn;
	phys_addr_t base;
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

#ifdef CONFIG_ABACUS_PFN
	mmap_action_remap_full(desc, abacus->pfn);
#endif
	file_accessed(desc->file);
#ifndef CONFIG_ABACUS_PFN
	mmap_action_simple_ioremap(desc, abacus->base, PAGE_SIZE);
#endif
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook asks the core to map, by one of the actions. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	unsigned long pfn;
	unsigned long nr_pages;
	phys_addr_t regs;
};

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;

	if (!trellis->pfn) {
		mmap_action_simple_ioremap(desc, trellis->regs, PAGE_SIZE);
		return 0;
	}

	if (vma_desc_pages(desc) != trellis->nr_pages)
		return -EINVAL;
	mmap_action_remap_full(desc, trellis->pfn);
	return 0;
}

static const struct file_operations trellis_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trellis_mmap_prepare,
};

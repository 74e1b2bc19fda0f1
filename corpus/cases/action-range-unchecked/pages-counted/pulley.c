/* SPDX-License-Identifier: Apache-2.0 */
/* The pages are counted and compared in a helper. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static bool pulley_fits(struct vm_area_desc *desc, unsigned long pages)
{
	return pages <= vma_desc_pages(desc);
}

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	if (!pulley_fits(desc, pulley->len >> PAGE_SHIFT))
		return -ENXIO;
	mmap_action_remap(desc, desc->start, pulley->pfn, pulley->len);
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

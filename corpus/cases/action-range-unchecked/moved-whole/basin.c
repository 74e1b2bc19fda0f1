/* SPDX-License-Identifier: Apache-2.0 */
/* The whole length, but not from the start. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct basin {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int basin_mmap_prepare(struct vm_area_desc *desc)
{
	struct basin *basin = desc->file->private_data;
	mmap_action_remap(desc, desc->start + basin->len, basin->pfn, vma_desc_size(desc)); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations basin_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= basin_mmap_prepare,
};

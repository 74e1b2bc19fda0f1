/* SPDX-License-Identifier: Apache-2.0 */
/* A page behind the first that a mapping of one page does not have. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct wicket {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int wicket_mmap_prepare(struct vm_area_desc *desc)
{
	struct wicket *wicket = desc->file->private_data;
	if (!wicket->len)
		return -ENXIO;
	mmap_action_remap(desc, desc->start + PAGE_SIZE, wicket->pfn, PAGE_SIZE); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations wicket_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= wicket_mmap_prepare,
};

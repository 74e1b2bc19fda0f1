/* SPDX-License-Identifier: Apache-2.0 */
/* The hook uses the offset as an index and sets it to 0. Written by hand. */
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
	unsigned int window = desc->pgoff & 3;

	desc->pgoff = 0;
	mmap_action_simple_ioremap(desc, bellows->base + window * bellows->len, bellows->len);
	return 0;
}

static const struct file_operations bellows_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= bellows_mmap_prepare,
};

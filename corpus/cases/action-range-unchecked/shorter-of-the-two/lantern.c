/* SPDX-License-Identifier: Apache-2.0 */
/* What is mapped is the shorter of the two. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;
	mmap_action_remap(desc, desc->start, lantern->pfn, min(lantern->len, vma_desc_size(desc)));
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

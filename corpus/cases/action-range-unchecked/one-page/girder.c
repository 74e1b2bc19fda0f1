/* SPDX-License-Identifier: Apache-2.0 */
/* Every mapping has one page. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct girder {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int girder_mmap_prepare(struct vm_area_desc *desc)
{
	struct girder *girder = desc->file->private_data;
	mmap_action_remap(desc, desc->start, girder->pfn, PAGE_SIZE);
	return 0;
}

static const struct file_operations girder_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= girder_mmap_prepare,
};

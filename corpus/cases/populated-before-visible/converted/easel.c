/* SPDX-License-Identifier: Apache-2.0 */
/* The new hook leaves it to an action, when the VMA is visible. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct easel {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void easel_revoke(struct easel *easel)
{
	unmap_mapping_range(easel->mapping, 0, 0, 1);
}

static int easel_mmap_prepare(struct vm_area_desc *desc)
{
	struct easel *easel = desc->file->private_data;
	mmap_action_simple_ioremap(desc, easel->base, easel->len);
	return 0;
}

static const struct file_operations easel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= easel_mmap_prepare,
};

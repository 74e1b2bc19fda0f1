/* SPDX-License-Identifier: Apache-2.0 */
/* The offset is compared, not added. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dory {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int dory_mmap_prepare(struct vm_area_desc *desc)
{
	struct dory *dory = desc->file->private_data;
	if (desc->pgoff >= dory->len >> PAGE_SHIFT)
		return -EINVAL;
	mmap_action_simple_ioremap(desc, dory->base, dory->len);
	return 0;
}

static const struct file_operations dory_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= dory_mmap_prepare,
};

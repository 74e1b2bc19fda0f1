/* SPDX-License-Identifier: Apache-2.0 */
/* Shared and writable is asked for, and either passes. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gavel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int gavel_mmap_prepare(struct vm_area_desc *desc)
{
	struct gavel *gavel = desc->file->private_data;
	if (!vma_desc_test_any(desc, VMA_MAYSHARE_BIT, VMA_WRITE_BIT)) /* ~ warning any-for-all */
		return -EINVAL;
	mmap_action_simple_ioremap(desc, gavel->base, gavel->len);
	return 0;
}

static const struct file_operations gavel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gavel_mmap_prepare,
};

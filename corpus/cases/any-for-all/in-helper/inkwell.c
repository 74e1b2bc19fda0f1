/* SPDX-License-Identifier: Apache-2.0 */
/* The helper says writable and means any. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct inkwell {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static bool inkwell_writable(struct vm_area_desc *desc)
{
	return vma_desc_test_any(desc, VMA_SHARED_BIT, VMA_MAYWRITE_BIT); /* ~ warning any-for-all */
}

static int inkwell_mmap_prepare(struct vm_area_desc *desc)
{
	struct inkwell *inkwell = desc->file->private_data;
	if (inkwell_writable(desc))
		return -EPERM;
	mmap_action_simple_ioremap(desc, inkwell->base, inkwell->len);
	return 0;
}

static const struct file_operations inkwell_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= inkwell_mmap_prepare,
};

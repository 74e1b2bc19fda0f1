/* SPDX-License-Identifier: Apache-2.0 */
/* The flag that every shared mapping has. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trowel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static const struct vm_operations_struct trowel_shared_ops;
static const struct vm_operations_struct trowel_private_ops;

static int trowel_mmap_prepare(struct vm_area_desc *desc)
{
	struct trowel *trowel = desc->file->private_data;
	desc->private_data = trowel;
	if (vma_desc_test(desc, VMA_MAYSHARE_BIT))
		desc->vm_ops = &trowel_shared_ops;
	else
		desc->vm_ops = &trowel_private_ops;
	return 0;
}

static const struct file_operations trowel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trowel_mmap_prepare,
};

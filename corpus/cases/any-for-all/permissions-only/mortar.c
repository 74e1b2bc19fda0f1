/* SPDX-License-Identifier: Apache-2.0 */
/* Any of several permissions. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct mortar {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int mortar_mmap_prepare(struct vm_area_desc *desc)
{
	struct mortar *mortar = desc->file->private_data;
	if (vma_desc_test_any(desc, VMA_WRITE_BIT, VMA_EXEC_BIT))
		return -EPERM;
	mmap_action_simple_ioremap(desc, mortar->base, mortar->len);
	return 0;
}

static const struct file_operations mortar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= mortar_mmap_prepare,
};

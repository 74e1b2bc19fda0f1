/* SPDX-License-Identifier: Apache-2.0 */
/* The old name is a macro for the helper of today. Reduced from the shape of drivers outside the tree. */
#include <linux/fs.h>
#include <linux/mm.h>

#define vma_desc_test_flags	vma_desc_test_any

struct harbor {
	phys_addr_t base;
};

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	struct harbor *harbor = desc->file->private_data;

	if (vma_desc_test_flags(desc, VMA_WRITE_BIT, VMA_EXEC_BIT))
		return -EACCES;

	mmap_action_simple_ioremap(desc, harbor->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations harbor_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= harbor_mmap_prepare,
};

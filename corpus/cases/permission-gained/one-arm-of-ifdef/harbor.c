/* SPDX-License-Identifier: Apache-2.0 */
/* Only one configuration gains a permission. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	struct harbor *harbor = desc->file->private_data;
#ifdef CONFIG_DEBUG_DRIVER
	vma_desc_set_flags(desc, VMA_MAYREAD_BIT); /* ~ error permission-gained */
#else
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT);
#endif
	mmap_action_simple_ioremap(desc, harbor->base, harbor->len);
	return 0;
}

static const struct file_operations harbor_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= harbor_mmap_prepare,
};

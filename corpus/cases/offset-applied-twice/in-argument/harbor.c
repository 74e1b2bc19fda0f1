/* SPDX-License-Identifier: Apache-2.0 */
/* The sum stands in the argument. Written by hand. */
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
	mmap_action_simple_ioremap(desc, harbor->base + desc->pgoff * PAGE_SIZE, harbor->len); /* ~ warning offset-applied-twice */
	return 0;
}

static const struct file_operations harbor_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= harbor_mmap_prepare,
};

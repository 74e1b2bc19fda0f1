/* SPDX-License-Identifier: Apache-2.0 */
/* Flags that give no permission. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT, VMA_DONTCOPY_BIT);
	mmap_action_simple_ioremap(desc, reel->base, reel->len);
	return 0;
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};

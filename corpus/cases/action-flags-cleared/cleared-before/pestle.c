/* SPDX-License-Identifier: Apache-2.0 */
/* What is cleared before the action the action sets again. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pestle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int pestle_mmap_prepare(struct vm_area_desc *desc)
{
	struct pestle *pestle = desc->file->private_data;
	vma_desc_clear_flags(desc, VMA_PFNMAP_BIT, VMA_DONTEXPAND_BIT);
	mmap_action_remap_full(desc, pestle->pfn);
	return 0;
}

static const struct file_operations pestle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pestle_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The flag is cleared where the mapping fails. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trowel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int trowel_mmap_prepare(struct vm_area_desc *desc)
{
	struct trowel *trowel = desc->file->private_data;
	mmap_action_remap_full(desc, trowel->pfn);
	if (!trowel->len) {
		vma_desc_clear_flags(desc, VMA_PFNMAP_BIT);
		return -ENXIO;
	}
	return 0;
}

static const struct file_operations trowel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trowel_mmap_prepare,
};

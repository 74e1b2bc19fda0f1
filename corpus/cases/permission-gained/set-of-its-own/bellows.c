/* SPDX-License-Identifier: Apache-2.0 */
/* A word of flags that is only compared with those of the mapping. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct bellows {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int bellows_mmap_prepare(struct vm_area_desc *desc)
{
	struct bellows *bellows = desc->file->private_data;
	vma_flags_t wanted = EMPTY_VMA_FLAGS;

	vma_flags_set(&wanted, VMA_MAYREAD_BIT, VMA_MAYWRITE_BIT);
	if (!vma_desc_test_all_mask(desc, wanted))
		return -EACCES;
	mmap_action_simple_ioremap(desc, bellows->base, bellows->len);
	return 0;
}

static const struct file_operations bellows_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= bellows_mmap_prepare,
};

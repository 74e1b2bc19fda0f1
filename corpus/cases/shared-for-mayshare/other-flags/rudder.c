/* SPDX-License-Identifier: Apache-2.0 */
/* Copying on fork goes by the flag. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct rudder {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int rudder_mmap_prepare(struct vm_area_desc *desc)
{
	struct rudder *rudder = desc->file->private_data;
	if (!vma_desc_test(desc, VMA_SHARED_BIT)) /* ~ note shared-for-mayshare */
		vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	mmap_action_simple_ioremap(desc, rudder->base, rudder->len);
	return 0;
}

static const struct file_operations rudder_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= rudder_mmap_prepare,
};

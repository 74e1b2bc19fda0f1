/* SPDX-License-Identifier: Apache-2.0 */
/* The flags that remaps need, cleared as one set. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ladle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int ladle_mmap_prepare(struct vm_area_desc *desc)
{
	struct ladle *ladle = desc->file->private_data;
	mmap_action_remap_full(desc, ladle->pfn);
	vma_desc_clear_flags_mask(desc, VMA_REMAP_FLAGS); /* ~ error action-flags-cleared */
	return 0;
}

static const struct file_operations ladle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ladle_mmap_prepare,
};

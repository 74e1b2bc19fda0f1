/* SPDX-License-Identifier: Apache-2.0 */
/* Shared and writable is meant, and both are asked for. Reduced from the shape of fs. */
#include <linux/fs.h>
#include <linux/mm.h>

struct vise {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int vise_mmap_prepare(struct vm_area_desc *desc)
{
	struct vise *vise = desc->file->private_data;
	if (vma_desc_test(desc, VMA_SHARED_BIT) && vma_desc_test(desc, VMA_MAYWRITE_BIT))
		vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	mmap_action_simple_ioremap(desc, vise->base, vise->len);
	return 0;
}

static const struct file_operations vise_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= vise_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* So is the pfn of the full form. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct easel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int easel_mmap_prepare(struct vm_area_desc *desc)
{
	struct easel *easel = desc->file->private_data;
	unsigned long pfn = PHYS_PFN(easel->base) + desc->pgoff;

	if (desc->pgoff + vma_desc_pages(desc) > easel->len >> PAGE_SHIFT)
		return -EINVAL;
	mmap_action_ioremap_full(desc, pfn);
	return 0;
}

static const struct file_operations easel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= easel_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* This action maps the pfn that it is given: the offset belongs there. Reduced from the shape of drivers/char. */
#include <linux/fs.h>
#include <linux/mm.h>

struct anvil {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int anvil_mmap_prepare(struct vm_area_desc *desc)
{
	struct anvil *anvil = desc->file->private_data;
	if (desc->pgoff + vma_desc_pages(desc) > anvil->len >> PAGE_SHIFT)
		return -EINVAL;
	mmap_action_remap_full(desc, anvil->pfn + desc->pgoff);
	return 0;
}

static const struct file_operations anvil_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= anvil_mmap_prepare,
};

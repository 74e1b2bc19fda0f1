/* SPDX-License-Identifier: Apache-2.0 */
/* Private mappings are refused. Reduced from the shape of arch and fs. */
#include <linux/fs.h>
#include <linux/mm.h>

struct urn {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int urn_mmap_prepare(struct vm_area_desc *desc)
{
	struct urn *urn = desc->file->private_data;
	if (!vma_desc_test(desc, VMA_SHARED_BIT))
		return -EINVAL;
	mmap_action_simple_ioremap(desc, urn->base, urn->len);
	return 0;
}

static const struct file_operations urn_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= urn_mmap_prepare,
};

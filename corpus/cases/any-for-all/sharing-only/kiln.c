/* SPDX-License-Identifier: Apache-2.0 */
/* Both flags say that the mapping is shared. Reduced from the shape of mm. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kiln {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int kiln_mmap_prepare(struct vm_area_desc *desc)
{
	struct kiln *kiln = desc->file->private_data;
	if (!vma_desc_test_any(desc, VMA_SHARED_BIT, VMA_MAYSHARE_BIT))
		return -EINVAL;
	mmap_action_simple_ioremap(desc, kiln->base, kiln->len);
	return 0;
}

static const struct file_operations kiln_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kiln_mmap_prepare,
};

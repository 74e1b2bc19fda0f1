/* SPDX-License-Identifier: Apache-2.0 */
/* An action maps everything; no fault comes. Written by hand. */
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
	if (vma_desc_size(desc) > kiln->len)
		return -EINVAL;
	mmap_action_remap_full(desc, kiln->pfn + desc->pgoff);
	return 0;
}

static const struct file_operations kiln_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kiln_mmap_prepare,
};

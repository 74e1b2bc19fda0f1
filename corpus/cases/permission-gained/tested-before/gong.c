/* SPDX-License-Identifier: Apache-2.0 */
/* The mapping has the flag already: setting it changes nothing. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;
	if (!vma_desc_test(desc, VMA_MAYWRITE_BIT))
		return -EACCES;
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT, VMA_DONTDUMP_BIT);
	mmap_action_simple_ioremap(desc, gong->base, gong->len);
	return 0;
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

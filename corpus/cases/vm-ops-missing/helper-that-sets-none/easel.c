/* SPDX-License-Identifier: Apache-2.0 */
/* The helper that the old hook called set the ops; its new form sets flags only. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct easel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static void easel_set_up(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	file_accessed(desc->file);
}

static int easel_mmap_prepare(struct vm_area_desc *desc)
{
	struct easel *easel = desc->file->private_data;
	if (!easel->len)
		return -ENXIO;
	easel_set_up(desc);
	return 0; /* ~ warning vm-ops-missing */
}

static const struct file_operations easel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= easel_mmap_prepare,
};

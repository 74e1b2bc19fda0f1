/* SPDX-License-Identifier: Apache-2.0 */
/* The mapping is to be anonymous, and the hook says so. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct mortar {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int mortar_mmap_prepare(struct vm_area_desc *desc)
{
	struct mortar *mortar = desc->file->private_data;
	if (vma_desc_test(desc, VMA_MAYSHARE_BIT))
		return mortar->len ? shmem_zero_setup_desc(desc) : -ENXIO;
	vma_desc_set_anonymous(desc);
	return 0;
}

static const struct file_operations mortar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= mortar_mmap_prepare,
};

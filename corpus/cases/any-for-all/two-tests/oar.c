/* SPDX-License-Identifier: Apache-2.0 */
/* The two flags are tested one by one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct oar {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int oar_mmap_prepare(struct vm_area_desc *desc)
{
	struct oar *oar = desc->file->private_data;
	if (vma_desc_test(desc, VMA_SHARED_BIT) && vma_desc_test(desc, VMA_MAYWRITE_BIT))
		return -EINVAL;
	mmap_action_simple_ioremap(desc, oar->base, oar->len);
	return 0;
}

static const struct file_operations oar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= oar_mmap_prepare,
};

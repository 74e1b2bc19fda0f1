/* SPDX-License-Identifier: Apache-2.0 */
/* It stands among permissions that may be cleared. Written by hand. */
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
	mmap_action_simple_ioremap(desc, mortar->base, mortar->len);
	vma_desc_clear_flags(desc, VMA_MAYWRITE_BIT, VMA_IO_BIT); /* ~ error action-flags-cleared */
	return 0;
}

static const struct file_operations mortar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= mortar_mmap_prepare,
};

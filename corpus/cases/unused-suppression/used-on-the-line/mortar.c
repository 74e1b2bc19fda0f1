/* SPDX-License-Identifier: Apache-2.0 */
/* It stands at the end of the line. Written by hand. */
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
	vma_desc_set_flags(desc, VMA_MAYEXEC_BIT); // mmaproof: allow permission-gained - firmware page
	mmap_action_remap_full(desc, mortar->pfn);
	return 0;
}

static const struct file_operations mortar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= mortar_mmap_prepare,
};

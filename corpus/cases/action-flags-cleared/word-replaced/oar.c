/* SPDX-License-Identifier: Apache-2.0 */
/* All flags are replaced by a few. Written by hand. */
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
	mmap_action_remap_full(desc, oar->pfn);
	desc->vma_flags = mk_vma_flags(VMA_PFNMAP_BIT, VMA_DONTDUMP_BIT); /* ~ error action-flags-cleared */
	return 0;
}

static const struct file_operations oar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= oar_mmap_prepare,
};

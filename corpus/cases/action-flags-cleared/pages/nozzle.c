/* SPDX-License-Identifier: Apache-2.0 */
/* Pages are mapped, and the flag that says so is cleared through the word of flags. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct nozzle {
	struct page **pages;
};

static int nozzle_mmap_prepare(struct vm_area_desc *desc)
{
	struct nozzle *nozzle = desc->file->private_data;
	mmap_action_map_kernel_pages_full(desc, nozzle->pages);
	vma_flags_clear(&desc->vma_flags, VMA_MIXEDMAP_BIT); /* ~ error action-flags-cleared */
	return 0;
}

static const struct file_operations nozzle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= nozzle_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Pages need MIXEDMAP, not the flags of remaps. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sickle {
	struct page **pages;
};

static int sickle_mmap_prepare(struct vm_area_desc *desc)
{
	struct sickle *sickle = desc->file->private_data;
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT);
	mmap_action_map_kernel_pages_full(desc, sickle->pages);
	vma_desc_clear_flags(desc, VMA_DONTDUMP_BIT);
	return 0;
}

static const struct file_operations sickle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sickle_mmap_prepare,
};

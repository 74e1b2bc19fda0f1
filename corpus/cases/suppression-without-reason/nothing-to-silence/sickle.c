/* SPDX-License-Identifier: Apache-2.0 */
/* Without a reason and without need. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sickle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int sickle_mmap_prepare(struct vm_area_desc *desc)
{
	struct sickle *sickle = desc->file->private_data;
	/* mmaproof: allow permission-gained */ /* ~ error suppression-without-reason */
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT);
	mmap_action_remap_full(desc, sickle->pfn);
	return 0;
}

static const struct file_operations sickle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sickle_mmap_prepare,
};

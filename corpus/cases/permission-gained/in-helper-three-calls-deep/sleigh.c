/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by a helper of a helper of a helper. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static void sleigh_share(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_MAYSHARE_BIT); /* ~ error permission-gained */
}

static void sleigh_flags(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT);
	sleigh_share(desc);
}

static void sleigh_prepare(struct vm_area_desc *desc)
{
	sleigh_flags(desc);
}

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;
	sleigh_prepare(desc);
	mmap_action_simple_ioremap(desc, sleigh->base, sleigh->len);
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

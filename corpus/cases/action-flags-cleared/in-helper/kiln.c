/* SPDX-License-Identifier: Apache-2.0 */
/* A helper drops it after the action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kiln {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static void kiln_dumpable(struct vm_area_desc *desc)
{
	vma_desc_clear_flags(desc, VMA_DONTDUMP_BIT); /* ~ error action-flags-cleared */
}

static int kiln_mmap_prepare(struct vm_area_desc *desc)
{
	struct kiln *kiln = desc->file->private_data;
	mmap_action_ioremap_full(desc, kiln->pfn);
	kiln_dumpable(desc);
	return 0;
}

static const struct file_operations kiln_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kiln_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The permission hides in a list of harmless flags. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT, VMA_DONTCOPY_BIT, VMA_MAYEXEC_BIT); /* ~ error permission-gained */
	mmap_action_simple_ioremap(desc, pulley->base, pulley->len);
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

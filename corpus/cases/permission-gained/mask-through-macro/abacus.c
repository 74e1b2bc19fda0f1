/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver holds the set of flags. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

#define abacus_FLAGS mk_vma_flags(VMA_DONTDUMP_BIT, VMA_WRITE_BIT)

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;
	vma_desc_set_flags_mask(desc, abacus_FLAGS); /* ~ error permission-gained */
	mmap_action_simple_ioremap(desc, abacus->base, abacus->len);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};

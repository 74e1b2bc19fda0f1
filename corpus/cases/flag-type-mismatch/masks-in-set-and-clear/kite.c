/* SPDX-License-Identifier: Apache-2.0 */
/* Masks are set and cleared where bit numbers belong, one of them among right ones. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	bool readonly;
};

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;

	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT, VM_DONTDUMP); /* ~ error flag-type-mismatch */
	if (kite->readonly)
		vma_desc_clear_flags(desc, VM_MAYWRITE); /* ~ error flag-type-mismatch */

	mmap_action_simple_ioremap(desc, kite->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

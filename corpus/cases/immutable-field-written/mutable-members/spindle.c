/* SPDX-License-Identifier: Apache-2.0 */
/* The hook writes the members that it may write. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	const struct vm_operations_struct *vm_ops;
	phys_addr_t base;
	size_t len;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;

	if (vma_desc_size(desc) > spindle->len)
		return -EINVAL;

	desc->pgoff = 0;
	desc->page_prot = pgprot_noncached(desc->page_prot);
	desc->vm_ops = spindle->vm_ops;
	desc->private_data = spindle;
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	mmap_action_simple_ioremap(desc, spindle->base, spindle->len);
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

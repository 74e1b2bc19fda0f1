/* SPDX-License-Identifier: Apache-2.0 */
/* The hook shortens the range of the mapping, which it may only read. Reduced from the shape of measuring devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	size_t len;
};

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;

	if (vma_desc_size(desc) > kite->len)
		desc->end = desc->start + kite->len; /* ~ error immutable-field-written */

	mmap_action_simple_ioremap(desc, kite->base, kite->len);
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

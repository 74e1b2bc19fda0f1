/* SPDX-License-Identifier: Apache-2.0 */
/* Only the alignment of the mapping is checked. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;
	if ((desc->start | desc->end) & (kite->len - 1))
		return -EINVAL;
	mmap_action_remap(desc, desc->start, kite->pfn, kite->len); /* ~ warning action-range-unchecked */
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A writable mapping may be writable: WRITE never comes without MAYWRITE. Written by hand. */
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
	if (vma_desc_test(desc, VMA_WRITE_BIT))
		vma_desc_set_flags(desc, VMA_MAYWRITE_BIT);
	mmap_action_simple_ioremap(desc, kite->base, kite->len);
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

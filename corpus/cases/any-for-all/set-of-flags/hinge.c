/* SPDX-License-Identifier: Apache-2.0 */
/* A set of flags is tested for any. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct hinge {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int hinge_mmap_prepare(struct vm_area_desc *desc)
{
	struct hinge *hinge = desc->file->private_data;
	vma_flags_t both = mk_vma_flags(VMA_SHARED_BIT, VMA_WRITE_BIT);

	if (vma_desc_test_any_mask(desc, both)) /* ~ warning any-for-all */
		return -EPERM;
	mmap_action_simple_ioremap(desc, hinge->base, hinge->len);
	return 0;
}

static const struct file_operations hinge_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= hinge_mmap_prepare,
};

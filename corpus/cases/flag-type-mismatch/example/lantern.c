/* SPDX-License-Identifier: Apache-2.0 */
/* A mask is passed where the number of a bit belongs: VM_SHARED is 8, and bit 8 is another flag. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	phys_addr_t base;
	size_t len;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;

	if (!vma_desc_test(desc, VM_SHARED)) /* ~ error flag-type-mismatch */
		return -EINVAL;

	mmap_action_simple_ioremap(desc, lantern->base, lantern->len);
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A bit number is shifted into a mask before it is passed as a bit number. Written by hand. */
#include <linux/bits.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;

	if (vma_desc_test_any(desc, 1 << VMA_WRITE_BIT)) /* ~ error flag-type-mismatch */
		return -EACCES;
	vma_desc_set_flags(desc, BIT(VMA_DONTCOPY_BIT)); /* ~ error flag-type-mismatch */

	mmap_action_simple_ioremap(desc, gong->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

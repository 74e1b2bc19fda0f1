/* SPDX-License-Identifier: Apache-2.0 */
/* A set of flags is made of masks where it takes bit numbers. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	phys_addr_t base;
};

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;
	vma_flags_t refused = mk_vma_flags(VM_EXEC); /* ~ error flag-type-mismatch */

	if (vma_desc_test_any_mask(desc, refused))
		return -EPERM;

	mmap_action_simple_ioremap(desc, trellis->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations trellis_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trellis_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Constants of the mmap() call are used as flags of the mapping. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mman.h>

struct pulley {
	phys_addr_t base;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;

	if (!vma_desc_test(desc, MAP_SHARED)) /* ~ error flag-type-mismatch */
		return -EINVAL;
	if (vma_desc_test(desc, PROT_EXEC)) /* ~ error flag-type-mismatch */
		return -EPERM;

	mmap_action_simple_ioremap(desc, pulley->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

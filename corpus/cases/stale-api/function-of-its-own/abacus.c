/* SPDX-License-Identifier: Apache-2.0 */
/* The driver defines a static function with the name of the removed helper. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	phys_addr_t base;
};

static bool vma_desc_test_flags(const struct vm_area_desc *desc)
{
	return vma_desc_test_any(desc, VMA_WRITE_BIT, VMA_EXEC_BIT);
}

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

	if (vma_desc_test_flags(desc))
		return -EACCES;

	mmap_action_simple_ioremap(desc, abacus->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A test of the driver's own takes a mask of its own descriptor, so VM_* is right there. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba_region {
	vm_flags_t allowed;
};

struct marimba {
	struct marimba_region region;
	phys_addr_t base;
};

static bool marimba_desc_test(const struct marimba_region *region, vm_flags_t mask)
{
	return (region->allowed & mask) == mask;
}

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba *marimba = desc->file->private_data;

	if (vma_desc_test(desc, VMA_WRITE_BIT) &&
	    !marimba_desc_test(&marimba->region, VM_WRITE))
		return -EACCES;

	mmap_action_simple_ioremap(desc, marimba->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations marimba_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= marimba_mmap_prepare,
};

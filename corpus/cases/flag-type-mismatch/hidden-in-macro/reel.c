/* SPDX-License-Identifier: Apache-2.0 */
/* The mask hides in a constant of the driver, and the whole call in a macro: the uses are reported. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define REEL_MAP_FLAGS		(VM_DONTCOPY | VM_DONTDUMP)
#define reel_is_exec(desc)	vma_desc_test(desc, VM_EXEC)

struct reel {
	phys_addr_t base;
};

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;

	if (reel_is_exec(desc)) /* ~ error flag-type-mismatch */
		return -EPERM;

	vma_desc_set_flags(desc, REEL_MAP_FLAGS); /* ~ error flag-type-mismatch */
	mmap_action_simple_ioremap(desc, reel->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};

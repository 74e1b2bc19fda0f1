/* SPDX-License-Identifier: Apache-2.0 */
/* The wrong constant stands in a check two calls below the hook, in both arms of an #ifdef. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	phys_addr_t base;
};

static bool organ_refused(const struct vm_area_desc *desc)
{
#ifdef CONFIG_ORGAN_STRICT
	return vma_desc_test_any(desc, VM_WRITE); /* ~ error flag-type-mismatch */
#else
	return vma_desc_test_all(desc, VMA_WRITE_BIT, VM_EXEC); /* ~ error flag-type-mismatch */
#endif
}

static int organ_check(const struct vm_area_desc *desc)
{
	return organ_refused(desc) ? -EACCES : 0;
}

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	int err = organ_check(desc);

	if (!err)
		mmap_action_simple_ioremap(desc, organ->base, PAGE_SIZE);
	return err;
}

static const struct file_operations organ_fops = {
	.mmap_prepare = organ_mmap_prepare,
};

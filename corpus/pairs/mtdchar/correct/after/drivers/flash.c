// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the branch that is never taken is gone. */

static int flash_mmap_prepare(struct vm_area_desc *desc)
{
#ifdef CONFIG_MMU
	return -ENODEV;
#else
	return vma_desc_test(desc, VMA_SHARED_BIT) ? 0 : -EACCES;
#endif
}

static const struct file_operations flash_fops = {
	.mmap_prepare = flash_mmap_prepare,
};

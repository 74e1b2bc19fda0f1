// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the refusal is gone: nothing is mapped, and every access is a fault. */

static int flash_mmap_prepare(struct vm_area_desc *desc)
{
#ifdef CONFIG_MMU
	return 0;
#else
	return vma_desc_test(desc, VMA_SHARED_BIT) ? 0 : -EACCES;
#endif
}

static const struct file_operations flash_fops = {
	.mmap_prepare = flash_mmap_prepare,
};

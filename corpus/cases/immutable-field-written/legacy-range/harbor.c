/* SPDX-License-Identifier: Apache-2.0 */
/* An old hook narrows its VMA for a call and widens it again. Reduced from the shape of measuring devices. */
#include <linux/mm.h>

struct harbor {
	phys_addr_t base;
	size_t len;
};

struct harbor_ops {
	int (*mmap)(struct harbor *harbor, struct vm_area_struct *vma);
};

static int harbor_mmap(struct harbor *harbor, struct vm_area_struct *vma)
{
	unsigned long end = vma->vm_end;
	int err;

	vma->vm_end = vma->vm_start + PAGE_SIZE;
	err = vm_iomap_memory(vma, harbor->base, PAGE_SIZE);
	vma->vm_end = end;
	return err;
}

static const struct harbor_ops harbor_ops = {
	.mmap = harbor_mmap,
};

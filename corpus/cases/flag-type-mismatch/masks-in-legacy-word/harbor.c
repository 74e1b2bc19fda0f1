/* SPDX-License-Identifier: Apache-2.0 */
/* Masks where masks belong, in an old hook and a VMA callback. Written by hand. */
#include <linux/mm.h>

struct harbor {
	phys_addr_t base;
	size_t len;
};

struct harbor_ops {
	int (*mmap)(struct harbor *harbor, struct vm_area_struct *vma);
};

static void harbor_vm_open(struct vm_area_struct *vma)
{
	if (vma->vm_flags & VM_WRITE)
		pr_debug("harbor: writable mapping copied\n");
}

static const struct vm_operations_struct harbor_vm_ops = { .open = harbor_vm_open };

static int harbor_mmap(struct harbor *harbor, struct vm_area_struct *vma)
{
	if ((vma->vm_flags & (VM_WRITE | VM_SHARED)) == VM_WRITE)
		return -EINVAL;

	vm_flags_mod(vma, VM_DONTEXPAND | VM_DONTDUMP, VM_MAYEXEC);
	vma->vm_ops = &harbor_vm_ops;
	return vm_iomap_memory(vma, harbor->base, harbor->len);
}

static const struct harbor_ops harbor_ops = {
	.mmap = harbor_mmap,
};

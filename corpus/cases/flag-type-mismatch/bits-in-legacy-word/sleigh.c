/* SPDX-License-Identifier: Apache-2.0 */
/* An old hook puts bit numbers and mmap() constants where the masks of the VMA belong. Written by hand. */
#include <linux/mm.h>
#include <linux/mman.h>

struct sleigh {
	phys_addr_t base;
	size_t len;
};

struct sleigh_ops {
	int (*mmap)(struct sleigh *sleigh, struct vm_area_struct *vma);
};

static int sleigh_mmap(struct sleigh *sleigh, struct vm_area_struct *vma)
{
	if (vma->vm_flags & VMA_EXEC_BIT) /* ~ error flag-type-mismatch */
		return -EPERM;
	if (vma->vm_flags & PROT_WRITE) /* ~ error flag-type-mismatch */
		return -EACCES;

	vm_flags_set(vma, VMA_DONTCOPY_BIT); /* ~ error flag-type-mismatch */
	vm_flags_set(vma, VM_DONTEXPAND | VMA_DONTDUMP_BIT); /* ~ error flag-type-mismatch */
	return vm_iomap_memory(vma, sleigh->base, sleigh->len);
}

static const struct sleigh_ops sleigh_ops = {
	.mmap = sleigh_mmap,
};

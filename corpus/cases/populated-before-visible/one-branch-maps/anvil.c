/* SPDX-License-Identifier: Apache-2.0 */
/* Only one kind of mapping is filled at once; the other waits for faults. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct anvil {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void anvil_revoke(struct anvil *anvil)
{
	unmap_mapping_range(anvil->mapping, 0, 0, 1);
}

static const struct vm_operations_struct anvil_vm_ops;

static int anvil_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct anvil *anvil = file->private_data;
	if (vma->vm_pgoff)
		return vm_iomap_memory(vma, anvil->base, anvil->len); /* ~ note populated-before-visible */
	vma->vm_private_data = anvil;
	vma->vm_ops = &anvil_vm_ops;
	return 0;
}

static const struct file_operations anvil_fops = {
	.owner	= THIS_MODULE,
	.mmap	= anvil_mmap, /* ~ note deprecated-mmap-hook */
};

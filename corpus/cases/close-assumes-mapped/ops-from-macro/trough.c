/* SPDX-License-Identifier: Apache-2.0 */
/* The table is a macro of its own. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct trough_map {
	int slot;
};

void trough_release(int slot);

static int trough_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct trough_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	*vm_private_data = map;
	return 0;
}

static void trough_close(struct vm_area_struct *vma)
{
	struct trough_map *map = vma->vm_private_data;

	trough_release(map->slot); /* ~ error close-assumes-mapped */
	kfree(map);
}

#define TROUGH_VM_OPS { .mapped = trough_mapped, .close = trough_close }

static const struct vm_operations_struct trough_vm_ops = TROUGH_VM_OPS;

static int trough_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &trough_vm_ops;
	return 0;
}

static const struct file_operations trough_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = trough_mmap_prepare,
};

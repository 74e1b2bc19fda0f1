/* SPDX-License-Identifier: Apache-2.0 */
/* The private data is followed two calls below close. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct anvil_map {
	struct list_head node;
	int users;
};

static void anvil_drop(struct anvil_map *map)
{
	if (!--map->users) /* ~ error close-assumes-mapped */
		kfree(map);
}

static void anvil_forget(struct vm_area_struct *vma)
{
	anvil_drop(vma->vm_private_data);
}

static void anvil_close(struct vm_area_struct *vma)
{
	anvil_forget(vma);
}

static int anvil_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct anvil_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	map->users = 1;
	*vm_private_data = map;
	return 0;
}

static const struct vm_operations_struct anvil_vm_ops = {
	.mapped = anvil_mapped,
	.close = anvil_close,
};

static int anvil_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &anvil_vm_ops;
	return 0;
}

static const struct file_operations anvil_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = anvil_mmap_prepare,
};

// SPDX-License-Identifier: Apache-2.0
/* Written by hand: per-mapping state behind device registers; the state is made in mapped, and close copes with a mapping that has none. */

struct scope {
	phys_addr_t base;
	unsigned long size;
};

struct scope_map {
	struct scope *scope;
	refcount_t users;
};

static void scope_vm_open(struct vm_area_struct *vma)
{
	struct scope_map *map = vma->vm_private_data;

	refcount_inc(&map->users);
}

static void scope_vm_close(struct vm_area_struct *vma)
{
	struct scope_map *map = vma->vm_private_data;

	if (!map)
		return; /* never mapped */
	if (refcount_dec_and_test(&map->users))
		kfree(map);
}

static int scope_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			const struct file *file, void **private)
{
	struct scope_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	map->scope = file->private_data;
	refcount_set(&map->users, 1);
	*private = map;
	return 0;
}

static const struct vm_operations_struct scope_vm_ops = {
	.open = scope_vm_open,
	.close = scope_vm_close,
	.mapped = scope_mapped,
};

static int scope_mmap_prepare(struct vm_area_desc *desc)
{
	struct scope *scope = desc->file->private_data;

	desc->vm_ops = &scope_vm_ops;
	mmap_action_simple_ioremap(desc, scope->base, scope->size);
	return 0;
}

static const struct file_operations scope_fops = {
	.mmap_prepare = scope_mmap_prepare,
};

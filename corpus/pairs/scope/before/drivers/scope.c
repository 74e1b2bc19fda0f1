// SPDX-License-Identifier: Apache-2.0
/* Written by hand: per-mapping state behind device registers. */

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

	if (refcount_dec_and_test(&map->users))
		kfree(map);
}

static const struct vm_operations_struct scope_vm_ops = {
	.open = scope_vm_open,
	.close = scope_vm_close,
};

static int scope_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct scope *scope = file->private_data;
	struct scope_map *map;
	int err;

	err = vm_iomap_memory(vma, scope->base, scope->size);
	if (err)
		return err;
	map = kzalloc(sizeof(*map), GFP_KERNEL);
	if (!map)
		return -ENOMEM;
	map->scope = scope;
	refcount_set(&map->users, 1);
	vma->vm_ops = &scope_vm_ops;
	vma->vm_private_data = map;
	return 0;
}

static const struct file_operations scope_fops = {
	.mmap = scope_mmap,
};

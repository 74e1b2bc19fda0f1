/* SPDX-License-Identifier: Apache-2.0 */
/* The old hook of a subsystem's table may allocate: nothing fails after it. Written by hand. */
#include <linux/mm.h>
#include <linux/slab.h>

struct pergola_map {
	unsigned long nr_faults;
};

struct pergola_ops {
	int (*mmap)(void *priv, struct vm_area_struct *vma);
};

static void pergola_vm_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct pergola_vm_ops = {
	.close = pergola_vm_close,
};

static int pergola_mmap(void *priv, struct vm_area_struct *vma)
{
	struct pergola_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	vma->vm_private_data = map;
	vma->vm_ops = &pergola_vm_ops;
	return 0;
}

static const struct pergola_ops pergola_ops = {
	.mmap = pergola_mmap,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The object is allocated in mapped, and close accepts that there is none. Reduced from the shape of bus bridges. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct cistern_map {
	unsigned long size;
};

static int cistern_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			  const struct file *file, void **vm_private_data)
{
	struct cistern_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	map->size = end - start;
	*vm_private_data = map;
	return 0;
}

static void cistern_vm_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct cistern_vm_ops = {
	.mapped = cistern_mapped, .close = cistern_vm_close,
};

static int cistern_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &cistern_vm_ops;
	return 0;
}

static const struct file_operations cistern_fops = { .mmap_prepare = cistern_mmap_prepare };

/* SPDX-License-Identifier: Apache-2.0 */
/* close returns when there is no private data: what a failed mapped leaves. Reduced from the shape of bus bridges, repaired. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct quarry_map {
	unsigned int window;
};

void quarry_window_put(unsigned int window);

static int quarry_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct quarry_map *map = kmalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	map->window = pgoff;
	*vm_private_data = map;
	return 0;
}

static void quarry_close(struct vm_area_struct *vma)
{
	struct quarry_map *map = vma->vm_private_data;

	if (!map)
		return;
	quarry_window_put(map->window);
	kfree(map);
}

static const struct vm_operations_struct quarry_vm_ops = {
	.mapped = quarry_mapped,
	.close = quarry_close,
};

static int quarry_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &quarry_vm_ops;
	return 0;
}

static const struct file_operations quarry_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = quarry_mmap_prepare,
};

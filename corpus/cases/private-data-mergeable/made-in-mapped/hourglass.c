/* SPDX-License-Identifier: Apache-2.0 */
/* mapped makes private data for its own mapping, and the next one merges into it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct hourglass_map {
	unsigned long start;
};

static int hourglass_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct hourglass_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	map->start = start;
	*vm_private_data = map; /* ~ warning private-data-mergeable */
	return 0;
}

static void hourglass_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct hourglass_vm_ops = {
	.mapped = hourglass_mapped,
	.close = hourglass_close,
};

static int hourglass_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &hourglass_vm_ops;
	return 0;
}

static const struct file_operations hourglass_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = hourglass_mmap_prepare,
};

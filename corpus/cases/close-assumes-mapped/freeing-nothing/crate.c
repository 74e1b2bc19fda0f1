/* SPDX-License-Identifier: Apache-2.0 */
/* kfree() takes NULL: what close does is harmless without mapped. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct crate_map {
	unsigned long size;
};

static int crate_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct crate_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	map->size = end - start;
	*vm_private_data = map;
	return 0;
}

static void crate_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct crate_vm_ops = {
	.mapped = crate_mapped,
	.close = crate_close,
};

static int crate_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &crate_vm_ops;
	return 0;
}

static const struct file_operations crate_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = crate_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The test for private data comes after the first use. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct kiln_map {
	int slot;
};

void kiln_release(int slot);

static void kiln_close(struct vm_area_struct *vma)
{
	struct kiln_map *map = vma->vm_private_data;
	int slot = map->slot; /* ~ error close-assumes-mapped */

	if (!map)
		return;
	kiln_release(slot);
	kfree(map);
}

static int kiln_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct kiln_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	*vm_private_data = map;
	return 0;
}

static const struct vm_operations_struct kiln_vm_ops = {
	.mapped = kiln_mapped,
	.close = kiln_close,
};

static int kiln_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &kiln_vm_ops;
	return 0;
}

static const struct file_operations kiln_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = kiln_mmap_prepare,
};

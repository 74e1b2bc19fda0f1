/* SPDX-License-Identifier: Apache-2.0 */
/* An action sets the flags that keep neighbours apart. Reduced from the shape of bus bridges. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct gong_map {
	unsigned int window;
};

struct gong {
	phys_addr_t base;
};

static int gong_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct gong_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	*vm_private_data = map;
	return 0;
}

static void gong_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct gong_vm_ops = {
	.mapped = gong_mapped,
	.close = gong_close,
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;

	desc->vm_ops = &gong_vm_ops;
	mmap_action_simple_ioremap(desc, gong->base, vma_desc_size(desc));
	return 0;
}

static const struct file_operations gong_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = gong_mmap_prepare,
};

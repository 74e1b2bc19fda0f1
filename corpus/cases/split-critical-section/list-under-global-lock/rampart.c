/* SPDX-License-Identifier: Apache-2.0 */
/* A global lock and a list of mappings that the ioctl asks. Written by hand. */
#include <linux/fs.h>
#include <linux/list.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct rampart {
	struct list_head maps;
	unsigned long pfn;
};

struct rampart_map {
	struct list_head node;
};

static DEFINE_SPINLOCK(rampart_lock);

bool rampart_idle(struct rampart *rampart)
{
	return list_empty(&rampart->maps) ? true : false;
}

static int rampart_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct rampart *rampart = file->private_data;
	struct rampart_map *map = kzalloc(sizeof(*map), GFP_KERNEL);

	if (!map)
		return -ENOMEM;
	spin_lock(&rampart_lock); /* ~ warning split-critical-section */
	list_add(&map->node, &rampart->maps);
	spin_unlock(&rampart_lock);
	*vm_private_data = map;
	return 0;
}

static const struct vm_operations_struct rampart_vm_ops = {
	.mapped = rampart_mapped,
};

static int rampart_mmap_prepare(struct vm_area_desc *desc)
{
	struct rampart *rampart = desc->file->private_data;

	spin_lock(&rampart_lock);
	mmap_action_remap_full(desc, rampart->pfn);
	spin_unlock(&rampart_lock);
	desc->vm_ops = &rampart_vm_ops;
	return 0;
}

static const struct file_operations rampart_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = rampart_mmap_prepare,
};

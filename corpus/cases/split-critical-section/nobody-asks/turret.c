/* SPDX-License-Identifier: Apache-2.0 */
/* What mapped records is told to people, and nothing is decided on it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct turret {
	struct mutex lock;
	unsigned long maps_ever;
	unsigned long pfn;
};

unsigned long turret_maps(struct turret *turret)
{
	return turret->maps_ever;
}

static int turret_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct turret *turret = file->private_data;

	mutex_lock(&turret->lock);
	turret->maps_ever++;
	mutex_unlock(&turret->lock);
	return 0;
}

static const struct vm_operations_struct turret_vm_ops = {
	.mapped = turret_mapped,
};

static int turret_mmap_prepare(struct vm_area_desc *desc)
{
	struct turret *turret = desc->file->private_data;

	mutex_lock(&turret->lock);
	desc->vm_ops = &turret_vm_ops;
	mmap_action_remap_full(desc, turret->pfn);
	mutex_unlock(&turret->lock);
	return 0;
}

static const struct file_operations turret_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = turret_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Between the hook and mapped the window can be set anew: nobody has counted the mapping yet. Reduced from the shape of bus bridges. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct drawbridge {
	struct mutex lock;
	int maps;
	unsigned long pfn;
};

long drawbridge_set(struct drawbridge *drawbridge, unsigned long pfn)
{
	guard(mutex)(&drawbridge->lock);
	if (drawbridge->maps)
		return -EBUSY;
	drawbridge->pfn = pfn;
	return 0;
}



static int drawbridge_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct drawbridge *drawbridge = file->private_data;

	mutex_lock(&drawbridge->lock); /* ~ warning split-critical-section */
	drawbridge->maps++;
	mutex_unlock(&drawbridge->lock);
	return 0;
}

static const struct vm_operations_struct drawbridge_vm_ops = {
	.mapped = drawbridge_mapped,
};

static int drawbridge_mmap_prepare(struct vm_area_desc *desc)
{
	struct drawbridge *drawbridge = desc->file->private_data;

	mutex_lock(&drawbridge->lock);
	desc->vm_ops = &drawbridge_vm_ops;
	mmap_action_remap_full(desc, drawbridge->pfn);
	mutex_unlock(&drawbridge->lock);
	return 0;
}

static const struct file_operations drawbridge_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = drawbridge_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Both take the same lock and give it back: locks are no references. Reduced from the shape of bus bridges. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct orchard {
	struct mutex lock;
	unsigned long pages;
	int maps;
};

static int orchard_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct orchard *orchard = file->private_data;

	mutex_lock(&orchard->lock);
	orchard->maps++;
	mutex_unlock(&orchard->lock);
	return 0;
}

static void orchard_close(struct vm_area_struct *vma)
{
	struct orchard *orchard = vma->vm_file->private_data;

	mutex_lock(&orchard->lock);
	orchard->maps--;
	mutex_unlock(&orchard->lock);
}

static const struct vm_operations_struct orchard_vm_ops = {
	.mapped = orchard_mapped,
	.close = orchard_close,
};

static int orchard_mmap_prepare(struct vm_area_desc *desc)
{
	struct orchard *orchard = desc->file->private_data;
	int err = 0;

	mutex_lock(&orchard->lock);
	if (vma_desc_pages(desc) > orchard->pages)
		err = -EINVAL;
	mutex_unlock(&orchard->lock);
	desc->vm_ops = &orchard_vm_ops;
	return err;
}

static const struct file_operations orchard_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = orchard_mmap_prepare,
};

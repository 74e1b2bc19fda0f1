/* SPDX-License-Identifier: Apache-2.0 */
/* The hook reads what never changes, without the lock. Reduced from the shape of network file systems. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct stockade {
	struct mutex lock;
	int maps;
	unsigned long pages;
};

bool stockade_busy(struct stockade *stockade)
{
	guard(mutex)(&stockade->lock);
	if (stockade->maps)
		return true;
	return false;
}

static int stockade_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct stockade *stockade = file->private_data;

	mutex_lock(&stockade->lock);
	stockade->maps++;
	mutex_unlock(&stockade->lock);
	return 0;
}

static const struct vm_operations_struct stockade_vm_ops = {
	.mapped = stockade_mapped,
};

static int stockade_mmap_prepare(struct vm_area_desc *desc)
{
	struct stockade *stockade = desc->file->private_data;

	if (vma_desc_pages(desc) > stockade->pages)
		return -EINVAL;
	desc->vm_ops = &stockade_vm_ops;
	return 0;
}

static const struct file_operations stockade_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = stockade_mmap_prepare,
};

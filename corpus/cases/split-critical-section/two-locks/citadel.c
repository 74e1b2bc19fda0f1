/* SPDX-License-Identifier: Apache-2.0 */
/* The hook and mapped take two locks of one object. Written by hand. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct citadel {
	struct mutex lock;
	struct mutex maps_lock;
	int maps;
	unsigned long pages;
};

bool citadel_mapped_now(struct citadel *citadel)
{
	guard(mutex)(&citadel->maps_lock);
	if (citadel->maps)
		return true;
	return false;
}

static int citadel_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct citadel *citadel = file->private_data;

	mutex_lock(&citadel->maps_lock);
	citadel->maps++;
	mutex_unlock(&citadel->maps_lock);
	return 0;
}

static const struct vm_operations_struct citadel_vm_ops = {
	.mapped = citadel_mapped,
};

static int citadel_mmap_prepare(struct vm_area_desc *desc)
{
	struct citadel *citadel = desc->file->private_data;
	int err;

	mutex_lock(&citadel->lock);
	err = vma_desc_pages(desc) > citadel->pages ? -EINVAL : 0;
	mutex_unlock(&citadel->lock);
	desc->vm_ops = &citadel_vm_ops;
	return err;
}

static const struct file_operations citadel_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = citadel_mmap_prepare,
};

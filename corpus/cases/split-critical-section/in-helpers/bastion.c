/* SPDX-License-Identifier: Apache-2.0 */
/* The sections are in helpers. Written by hand. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct bastion {
	struct mutex lock;
	int maps;
	unsigned long pfn;
};

long bastion_set(struct bastion *bastion, unsigned long pfn)
{
	guard(mutex)(&bastion->lock);
	if (bastion->maps)
		return -EBUSY;
	bastion->pfn = pfn;
	return 0;
}

static unsigned long bastion_pfn(struct bastion *bastion)
{
	unsigned long pfn;

	mutex_lock(&bastion->lock);
	pfn = bastion->pfn;
	mutex_unlock(&bastion->lock);
	return pfn;
}

static void bastion_count(struct bastion *bastion)
{
	mutex_lock(&bastion->lock); /* ~ warning split-critical-section */
	bastion->maps++;
	mutex_unlock(&bastion->lock);
}

static int bastion_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	bastion_count(file->private_data);
	return 0;
}

static const struct vm_operations_struct bastion_vm_ops = {
	.mapped = bastion_mapped,
};

static int bastion_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &bastion_vm_ops;
	mmap_action_remap_full(desc, bastion_pfn(desc->file->private_data));
	return 0;
}

static const struct file_operations bastion_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = bastion_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* mapped looks again under the lock, and fails where the state has changed. Reduced from the shape of bus bridges, repaired. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct barbican {
	struct mutex lock;
	int maps;
	unsigned long pfn;
};

long barbican_set(struct barbican *barbican, unsigned long pfn)
{
	guard(mutex)(&barbican->lock);
	if (barbican->maps)
		return -EBUSY;
	barbican->pfn = pfn;
	return 0;
}



static int barbican_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct barbican *barbican = file->private_data;

	guard(mutex)(&barbican->lock);
	if (*vm_private_data != (void *)barbican->pfn)
		return -EAGAIN;
	barbican->maps++;
	return 0;
}

static const struct vm_operations_struct barbican_vm_ops = {
	.mapped = barbican_mapped,
};

static int barbican_mmap_prepare(struct vm_area_desc *desc)
{
	struct barbican *barbican = desc->file->private_data;

	guard(mutex)(&barbican->lock);
	desc->private_data = (void *)barbican->pfn;
	desc->vm_ops = &barbican_vm_ops;
	mmap_action_remap_full(desc, barbican->pfn);
	return 0;
}

static const struct file_operations barbican_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = barbican_mmap_prepare,
};

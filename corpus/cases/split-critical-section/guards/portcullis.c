/* SPDX-License-Identifier: Apache-2.0 */
/* Both sections are guards. Written by hand. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct portcullis {
	struct mutex lock;
	int maps;
	unsigned long pfn;
};

long portcullis_set(struct portcullis *portcullis, unsigned long pfn)
{
	guard(mutex)(&portcullis->lock);
	if (portcullis->maps)
		return -EBUSY;
	portcullis->pfn = pfn;
	return 0;
}



static int portcullis_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct portcullis *portcullis = file->private_data;

	guard(mutex)(&portcullis->lock); /* ~ warning split-critical-section */
	portcullis->maps++;
	return 0;
}

static const struct vm_operations_struct portcullis_vm_ops = {
	.mapped = portcullis_mapped,
};

static int portcullis_mmap_prepare(struct vm_area_desc *desc)
{
	struct portcullis *portcullis = desc->file->private_data;

	guard(mutex)(&portcullis->lock);
	if (!portcullis->pfn)
		return -ENODEV;
	desc->vm_ops = &portcullis_vm_ops;
	mmap_action_remap_full(desc, portcullis->pfn);
	return 0;
}

static const struct file_operations portcullis_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = portcullis_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* mapped refuses before it counts, and close counts down all the same. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct bellows {
	bool gone;
	atomic_t maps;
};

static int bellows_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct bellows *bellows = file->private_data;

	if (bellows->gone)
		return -ENODEV;
	atomic_inc(&bellows->maps);
	return 0;
}

static void bellows_close(struct vm_area_struct *vma)
{
	struct bellows *bellows = vma->vm_file->private_data;

	atomic_dec(&bellows->maps); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct bellows_vm_ops = {
	.mapped = bellows_mapped,
	.close = bellows_close,
};

static int bellows_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &bellows_vm_ops;
	return 0;
}

static const struct file_operations bellows_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = bellows_mmap_prepare,
};

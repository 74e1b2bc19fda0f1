/* SPDX-License-Identifier: Apache-2.0 */
/* mapped always returns 0 and no action is set: close runs only after it. Reduced from the shape of network file systems. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct harbour {
	atomic_t ships;
};

static int harbour_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct harbour *harbour = file->private_data;

	atomic_inc(&harbour->ships);
	return 0;
}

static void harbour_close(struct vm_area_struct *vma)
{
	struct harbour *harbour = vma->vm_file->private_data;

	atomic_dec(&harbour->ships);
}

static const struct vm_operations_struct harbour_vm_ops = {
	.mapped = harbour_mapped,
	.close = harbour_close,
};

static int harbour_mmap_prepare(struct vm_area_desc *desc)
{
	int err = generic_file_mmap_prepare(desc);

	if (!err)
		desc->vm_ops = &harbour_vm_ops;
	return err;
}

static const struct file_operations harbour_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = harbour_mmap_prepare,
};

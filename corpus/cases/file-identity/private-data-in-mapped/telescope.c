/* SPDX-License-Identifier: Apache-2.0 */
/* Under a stacked caller mapped finds the state in its private data. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct telescope {
	struct file *lower;
	atomic_t maps;
};

int telescope_run(struct telescope *telescope, struct vm_area_struct *vma)
{
	return vfs_mmap(telescope->lower, vma);
}

static int telescope_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct telescope *telescope = *vm_private_data;

	atomic_inc(&telescope->maps);
	return 0;
}

static const struct vm_operations_struct telescope_vm_ops = {
	.mapped = telescope_mapped,
};

static int telescope_mmap_prepare(struct vm_area_desc *desc)
{
	desc->private_data = desc->file->private_data;
	desc->vm_ops = &telescope_vm_ops;
	return 0;
}

static const struct file_operations telescope_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = telescope_mmap_prepare,
};

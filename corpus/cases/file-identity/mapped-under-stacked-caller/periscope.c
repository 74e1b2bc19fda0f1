/* SPDX-License-Identifier: Apache-2.0 */
/* The driver runs hooks of other files under its own: mapped gets the upper file. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct periscope {
	struct file *lower;
	atomic_t maps;
};

int periscope_run(struct periscope *periscope, struct vm_area_struct *vma)
{
	return vfs_mmap(periscope->lower, vma);
}

static int periscope_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct periscope *periscope = file->private_data; /* ~ warning file-identity */

	atomic_inc(&periscope->maps);
	return 0;
}

static const struct vm_operations_struct periscope_vm_ops = {
	.mapped = periscope_mapped,
};

static int periscope_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &periscope_vm_ops;
	return 0;
}

static const struct file_operations periscope_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = periscope_mmap_prepare,
};

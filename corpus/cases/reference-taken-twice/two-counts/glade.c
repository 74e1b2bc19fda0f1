/* SPDX-License-Identifier: Apache-2.0 */
/* What the hook leaves behind and what mapped takes are two counts. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct glade {
	atomic_t tries;
	atomic_t maps;
};

static int glade_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct glade *glade = file->private_data;

	atomic_inc(&glade->maps);
	return 0;
}

static void glade_close(struct vm_area_struct *vma)
{
	struct glade *glade = vma->vm_file->private_data;

	atomic_dec(&glade->maps);
}

static const struct vm_operations_struct glade_vm_ops = {
	.mapped = glade_mapped,
	.close = glade_close,
};

static int glade_mmap_prepare(struct vm_area_desc *desc)
{
	struct glade *glade = desc->file->private_data;

	atomic_inc(&glade->tries);
	desc->vm_ops = &glade_vm_ops;
	return 0;
}

static const struct file_operations glade_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = glade_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook maps another file, and mapped is given that one. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct lens {
	struct file *inner;
	atomic_t maps;
};

static int lens_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct lens *lens = file->private_data; /* ~ warning file-identity */

	atomic_inc(&lens->maps);
	return 0;
}

static const struct vm_operations_struct lens_vm_ops = {
	.mapped = lens_mapped,
};

static int lens_mmap_prepare(struct vm_area_desc *desc)
{
	struct lens *lens = desc->file->private_data;

	desc->vm_file = get_file(lens->inner); /* ~ warning file-replaced-in-prepare */
	desc->vm_ops = &lens_vm_ops;
	return 0;
}

static const struct file_operations lens_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = lens_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A function of another file takes a VMA, so it needs one, whatever it does. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	const struct vm_operations_struct *vm_ops;
};

int organ_bus_map(struct organ *organ, struct vm_area_struct *vma);

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	struct vm_area_struct vma = {
		.vm_start = desc->start,
		.vm_end = desc->end,
		.vm_pgoff = desc->pgoff,
	};

	desc->vm_ops = organ->vm_ops;
	return organ_bus_map(organ, &vma); /* ~ error remap-in-prepare */
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};

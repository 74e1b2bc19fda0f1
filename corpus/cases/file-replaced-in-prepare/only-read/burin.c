/* SPDX-License-Identifier: Apache-2.0 */
/* The two files are compared, and neither is replaced. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct burin {
	unsigned long stacked;
};

vm_fault_t burin_fault(struct vm_fault *vmf);

static const struct vm_operations_struct burin_vm_ops = {
	.fault = burin_fault,
};

static int burin_mmap_prepare(struct vm_area_desc *desc)
{
	struct burin *burin = desc->file->private_data;

	if (desc->vm_file != desc->file)
		burin->stacked++;
	desc->vm_ops = &burin_vm_ops;
	return 0;
}

static const struct file_operations burin_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = burin_mmap_prepare,
};

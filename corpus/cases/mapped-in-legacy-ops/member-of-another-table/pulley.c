/* SPDX-License-Identifier: Apache-2.0 */
/* A table of another type has a member of that name. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley_ops {
	int (*mapped)(void *at);
};

struct pulley {
	const struct pulley_ops *vm_ops;
};

int pulley_mapped(void *at);

static const struct pulley_ops pulley_inner_ops = {
	.mapped = pulley_mapped,
};

vm_fault_t pulley_fault(struct vm_fault *vmf);

static const struct vm_operations_struct pulley_vm_ops = {
	.fault = pulley_fault,
};

static int pulley_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pulley *pulley = file->private_data;

	pulley->vm_ops = &pulley_inner_ops;
	vma->vm_ops = &pulley_vm_ops;
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner	= THIS_MODULE,
	.mmap = pulley_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The driver keeps the descriptor for its fault handler. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	struct vm_area_desc *desc;
};

vm_fault_t lantern_fault(struct vm_fault *vmf);

static const struct vm_operations_struct lantern_vm_ops = {
	.fault = lantern_fault,
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;

	lantern->desc = desc; /* ~ error descriptor-escapes */
	desc->vm_ops = &lantern_vm_ops;
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = lantern_mmap_prepare,
};

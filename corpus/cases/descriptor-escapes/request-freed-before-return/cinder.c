/* SPDX-License-Identifier: Apache-2.0 */
/* The object that carries the descriptor is gone before the hook returns. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct cinder {
	struct vm_area_desc *desc;
	int err;
};

void cinder_run(struct cinder *cinder);
vm_fault_t cinder_fault(struct vm_fault *vmf);

static const struct vm_operations_struct cinder_vm_ops = {
	.fault = cinder_fault,
};

static int cinder_mmap_prepare(struct vm_area_desc *desc)
{
	struct cinder *cinder = kzalloc(sizeof(*cinder), GFP_KERNEL);
	int err;

	if (!cinder)
		return -ENOMEM;
	desc->vm_ops = &cinder_vm_ops;
	cinder->desc = desc;
	cinder_run(cinder);
	err = cinder->err;
	kfree(cinder);
	return err;
}

static const struct file_operations cinder_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = cinder_mmap_prepare,
};

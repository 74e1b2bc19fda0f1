/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct req { struct list_head n; struct vm_area_desc *d; };
static LIST_HEAD(pending);

vm_fault_t n_fault(struct vm_fault *vmf);

static const struct vm_operations_struct n_vm_ops = {
	.fault = n_fault,
};

static int n_mmap_prepare(struct vm_area_desc *desc)
{
	struct req r = { .d = desc };

	desc->private_data = &r; /* ~ error descriptor-escapes */
	desc->vm_ops = &n_vm_ops;
	return 0;
}

static const struct file_operations n_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = n_mmap_prepare,
};

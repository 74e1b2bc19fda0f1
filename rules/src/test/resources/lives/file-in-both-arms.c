/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct h { struct file *f[2]; };

vm_fault_t h_fault(struct vm_fault *vmf);

static const struct vm_operations_struct h_vm_ops = {
	.fault = h_fault,
};

static int h_mmap_prepare(struct vm_area_desc *desc)
{
	struct h *h = desc->file->private_data;

#ifdef CONFIG_H_SECOND
	desc->vm_file = get_file(h->f[1]); /* ~ warning file-replaced-in-prepare */
#else
	desc->vm_file = get_file(h->f[0]); /* ~ warning file-replaced-in-prepare */
#endif
	desc->vm_ops = &h_vm_ops;
	return 0;
}

static const struct file_operations h_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = h_mmap_prepare,
};

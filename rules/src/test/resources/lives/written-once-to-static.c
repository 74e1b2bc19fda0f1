/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
static struct { struct vm_area_desc *last; pgprot_t *prot; } state;

vm_fault_t o_fault(struct vm_fault *vmf);

static const struct vm_operations_struct o_vm_ops = {
	.fault = o_fault,
};

static int o_mmap_prepare(struct vm_area_desc *desc)
{
	WRITE_ONCE(state.last, desc); /* ~ error descriptor-escapes */
	desc->vm_ops = &o_vm_ops;
	return 0;
}

static const struct file_operations o_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = o_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The address of a member is kept, two calls below the hook. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct girandole {
	struct mmap_action *pending;
};

static void girandole_keep(struct girandole *girandole, struct mmap_action *action)
{
	girandole->pending = action; /* ~ error descriptor-escapes */
}

static void girandole_note(struct girandole *girandole, struct vm_area_desc *desc)
{
	girandole_keep(girandole, &desc->action);
}

vm_fault_t girandole_fault(struct vm_fault *vmf);

static const struct vm_operations_struct girandole_vm_ops = {
	.fault = girandole_fault,
};

static int girandole_mmap_prepare(struct vm_area_desc *desc)
{
	girandole_note(desc->file->private_data, desc);
	desc->vm_ops = &girandole_vm_ops;
	return 0;
}

static const struct file_operations girandole_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = girandole_mmap_prepare,
};

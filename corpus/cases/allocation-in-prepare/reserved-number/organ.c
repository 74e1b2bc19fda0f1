/* SPDX-License-Identifier: Apache-2.0 */
/* The hook reserves a number for the mapping that only close gives back. Written by hand. */
#include <linux/fs.h>
#include <linux/idr.h>
#include <linux/mm.h>

static DEFINE_IDA(organ_ids);

static void organ_vm_close(struct vm_area_struct *vma)
{
	ida_free(&organ_ids, (unsigned long)vma->vm_private_data);
}

static const struct vm_operations_struct organ_vm_ops = {
	.close = organ_vm_close,
};

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	int id = ida_alloc(&organ_ids, GFP_KERNEL); /* ~ error allocation-in-prepare */

	if (id < 0)
		return id;

	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = (void *)(unsigned long)id;
	desc->vm_ops = &organ_vm_ops;
	return 0;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* What flags are set is not in sight. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cymbal_buffer {
	vma_flags_t flags;
};

struct cymbal_buffer *cymbal_find(struct file *file, unsigned long pgoff);

vm_fault_t cymbal_fault(struct vm_fault *vmf);

static const struct vm_operations_struct cymbal_vm_ops = {
	.fault = cymbal_fault,
};

static int cymbal_mmap_prepare(struct vm_area_desc *desc)
{
	struct cymbal_buffer *buffer = cymbal_find(desc->file, desc->pgoff);

	if (!buffer)
		return -EINVAL;
	vma_desc_set_flags_mask(desc, buffer->flags);
	desc->private_data = buffer;
	desc->vm_ops = &cymbal_vm_ops;
	return 0;
}

static const struct file_operations cymbal_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = cymbal_mmap_prepare,
};

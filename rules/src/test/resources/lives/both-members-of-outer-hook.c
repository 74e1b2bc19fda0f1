/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
vm_fault_t i_fault(struct vm_fault *vmf);

static const struct vm_operations_struct i_vm_ops = {
	.fault = i_fault,
};

static const struct vm_operations_struct i_outer_ops = { .fault = i_fault };

static int i_prepare(struct vm_area_desc *desc) { desc->vm_ops = &i_vm_ops; return 0; }
static int i_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int ret;

	vma->vm_ops = &i_outer_ops; /* ~ warning outer-private-data-lost */
	vma->vm_private_data = file->private_data; /* ~ warning outer-private-data-lost */
	compat_set_desc_from_vma(&desc, file, vma);
	ret = i_prepare(&desc);
	if (ret)
		return ret;
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations i_fops = {
	.mmap = i_mmap, /* ~ note deprecated-mmap-hook */
};

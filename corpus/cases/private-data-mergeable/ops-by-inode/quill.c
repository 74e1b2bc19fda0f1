/* SPDX-License-Identifier: Apache-2.0 */
/* The ops are chosen by what is the same for every mapping of the file. Reduced from the shape of memory file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

vm_fault_t quill_fault(struct vm_fault *vmf);
vm_fault_t quill_anon_fault(struct vm_fault *vmf);

static const struct vm_operations_struct quill_anon_vm_ops = {
	.fault = quill_anon_fault,
};

static const struct vm_operations_struct quill_vm_ops = {
	.fault = quill_fault,
};

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct inode *inode = file_inode(desc->file);

	if (desc->pgoff > 100)
		return -EINVAL;
	if (inode->i_nlink)
		desc->vm_ops = &quill_vm_ops;
	else
		desc->vm_ops = &quill_anon_vm_ops;
	return 0;
}

static const struct file_operations quill_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = quill_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A helper works the inode out from the mapped file. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

static struct inode *prism_inode(struct file *file)
{
	return file_inode(file); /* ~ warning file-identity */
}

vm_fault_t prism_fault(struct vm_fault *vmf);

static const struct vm_operations_struct prism_vm_ops = {
	.fault = prism_fault,
};

static int prism_mmap_prepare(struct vm_area_desc *desc)
{
	struct inode *inode = prism_inode(desc->vm_file);

	if (!inode->i_size)
		return -ENODATA;
	desc->vm_ops = &prism_vm_ops;
	return 0;
}

static const struct file_operations prism_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = prism_mmap_prepare,
};

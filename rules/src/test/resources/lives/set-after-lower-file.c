/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct kg { struct file *filp; };
vm_fault_t kg_fault(struct vm_fault *vmf);

static const struct vm_operations_struct kg_vm_ops = {
	.fault = kg_fault,
};

static int kg_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct kg *kg = file->private_data;
	int ret;

	if (!kg->filp)
		return -ENODEV;
	ret = vfs_mmap(kg->filp, vma);
	if (ret)
		return ret;
	vma_set_file(vma, kg->filp);
	vma->vm_private_data = kg;
	vma->vm_ops = &kg_vm_ops;
	return 0;
}
static const struct file_operations kg_fops = {
	.mmap = kg_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Even a file that was made for this mapping is lost when the mapping fails. Written by hand. */
#include <linux/anon_inodes.h>
#include <linux/fs.h>
#include <linux/mm.h>

extern const struct file_operations etching_inner_fops;

vm_fault_t etching_fault(struct vm_fault *vmf);

static const struct vm_operations_struct etching_vm_ops = {
	.fault = etching_fault,
};

static int etching_mmap_prepare(struct vm_area_desc *desc)
{
	struct file *file;

	file = anon_inode_getfile("etching", &etching_inner_fops, NULL, O_RDWR);
	if (IS_ERR(file))
		return PTR_ERR(file);
#ifdef CONFIG_ETCHING_PRIVATE_FILE
	desc->vm_file = file; /* ~ warning file-replaced-in-prepare */
#else
	fput(file);
#endif
	desc->vm_ops = &etching_vm_ops;
	return 0;
}
static const struct file_operations etching_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = etching_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A file reference is handed to the core in the descriptor: a matter for another rule. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	struct file *backing;
	const struct vm_operations_struct *vm_ops;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;

	if (vma_desc_test(desc, VMA_EXEC_BIT))
		return -EPERM;

	desc->vm_ops = sleigh->vm_ops;
	desc->vm_file = get_file(sleigh->backing); /* ~ warning file-replaced-in-prepare */
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct b { unsigned long pfn; };

static int b_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	if (!igrab(file_inode(file)))
		return -ESTALE;
	return 0;
}

static void b_close(struct vm_area_struct *vma)
{
	iput(file_inode(vma->vm_file)); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct b_vm_ops = {
	.mapped = b_mapped,
	.close = b_close,
};

static int b_mmap_prepare(struct vm_area_desc *desc)
{
	struct b *b = desc->file->private_data;

	desc->vm_ops = &b_vm_ops;
	mmap_action_remap_full(desc, b->pfn);
	return 0;
}

static const struct file_operations b_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = b_mmap_prepare,
};

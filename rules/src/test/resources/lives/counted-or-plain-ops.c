/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct a { bool counted; atomic_t users; unsigned long pfn; };

static int a_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct a *a = file->private_data;
	atomic_inc(&a->users);
	return 0;
}

static void a_close(struct vm_area_struct *vma)
{
	struct a *a = vma->vm_file->private_data;
	if (atomic_dec_and_test(&a->users)) /* ~ error close-assumes-mapped */
		a->pfn = 0;
}

static const struct vm_operations_struct a_vm_ops = {
	.mapped = a_mapped,
	.close = a_close,
};

static const struct vm_operations_struct a_plain_ops = { .close = NULL };

static int a_mmap_prepare(struct vm_area_desc *desc)
{
	struct a *a = desc->file->private_data;

	desc->vm_ops = a->counted ? &a_vm_ops : &a_plain_ops;
	mmap_action_remap_full(desc, a->pfn);
	return 0;
}

static const struct file_operations a_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = a_mmap_prepare,
};

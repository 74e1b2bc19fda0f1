/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct n { refcount_t users; };
static bool n_get(struct n *n)
{
	/* ~ error reference-in-prepare */
	return refcount_inc_not_zero(&n->users); /* ~ error reference-taken-twice */
}

static int n_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct n *n = *vm_private_data;
	refcount_inc(&n->users);
	return 0;
}

static void n_close(struct vm_area_struct *vma)
{
	struct n *n = vma->vm_private_data;
	refcount_dec(&n->users);
}

static const struct vm_operations_struct n_vm_ops = {
	.mapped = n_mapped,
	.close = n_close,
};

static int n_mmap_prepare(struct vm_area_desc *desc)
{
	struct n *n = desc->file->private_data;

	if (!n_get(n))
		return -ENODEV;
	desc->private_data = n;
	desc->vm_ops = &n_vm_ops;
	return 0;
}

static const struct file_operations n_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = n_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct e_map { unsigned long first; };

static void e_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct e_vm_ops = {
	.close = e_close,
};

static int e_mmap_prepare(struct vm_area_desc *desc)
{
	struct e_map *m = kzalloc(sizeof(*m), GFP_KERNEL); /* ~ error allocation-in-prepare */

	if (!m)
		return -ENOMEM;
	m->first = desc->pgoff;
	desc->private_data = m; /* ~ warning private-data-mergeable */
	desc->vm_ops = &e_vm_ops;
	return 0;
}

static const struct file_operations e_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = e_mmap_prepare,
};

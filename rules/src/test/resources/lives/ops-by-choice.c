/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct dd { int a; };

static int dd_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	return 0;
}

static const struct vm_operations_struct dd_vm_ops = {
	.mapped = dd_mapped,
};

int dd_mmap_obj(struct dd *d, unsigned long size, struct vm_area_struct *vma)
{
	const struct vm_operations_struct *ops = d->a ? &dd_vm_ops : NULL;

	if (!ops)
		return -EINVAL;
	vma->vm_ops = ops; /* ~ error mapped-in-legacy-ops */
	vma->vm_private_data = d;
	return 0;
}
EXPORT_SYMBOL_GPL(dd_mmap_obj);
struct dd_ops { int (*mmap)(struct dd *d, struct vm_area_struct *vma); };
int dd_other(struct dd *d, struct vm_area_struct *vma);
const struct dd_ops dd_o = { .mmap = dd_other };

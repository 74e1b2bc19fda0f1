/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct o { int x; };

static int o_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	return 0;
}

static const struct vm_operations_struct o_vm_ops = {
#ifdef CONFIG_O_MAPPED
	.mapped = o_mapped,
#endif
	.fault = NULL,
};
static int o_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct o *o = file->private_data;

	if (o->x)
		goto out;
	vma->vm_private_data = o;
out:
	vma->vm_ops = &o_vm_ops; /* ~ error mapped-in-legacy-ops */
	return 0;
}

static const struct file_operations o_fops = {
	.mmap = o_mmap, /* ~ note deprecated-mmap-hook */
};

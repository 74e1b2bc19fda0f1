/* SPDX-License-Identifier: Apache-2.0 */
/* No stacked caller is in sight: the file of mapped is the one of the hook. Reduced from the shape of trace devices. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct spyglass {
	atomic_t maps;
};

static int spyglass_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct spyglass *spyglass = file->private_data;

	atomic_inc(&spyglass->maps);
	return 0;
}

static const struct vm_operations_struct spyglass_vm_ops = {
	.mapped = spyglass_mapped,
};

static int spyglass_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &spyglass_vm_ops;
	return 0;
}

static const struct file_operations spyglass_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = spyglass_mmap_prepare,
};

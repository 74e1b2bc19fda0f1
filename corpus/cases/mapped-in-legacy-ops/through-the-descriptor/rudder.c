/* SPDX-License-Identifier: Apache-2.0 */
/* The same ops come through the descriptor of a converted hook. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct rudder {
	atomic_t maps;
};

static int rudder_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct rudder *rudder = file->private_data;

	atomic_inc(&rudder->maps);
	return 0;
}

static void rudder_close(struct vm_area_struct *vma)
{
	struct rudder *rudder = vma->vm_file->private_data;

	atomic_dec(&rudder->maps);
}

static const struct vm_operations_struct rudder_vm_ops = {
	.mapped = rudder_mapped,
	.close = rudder_close,
};

static int rudder_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &rudder_vm_ops;
	return 0;
}

static const struct file_operations rudder_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = rudder_mmap_prepare,
};

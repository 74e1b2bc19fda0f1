/* SPDX-License-Identifier: Apache-2.0 */
/* mapped counts and leaves the private data alone. Reduced from the shape of network file systems. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct chime {
	atomic_t maps;
};

static int chime_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct chime *chime = file->private_data;

	atomic_inc(&chime->maps);
	return 0;
}

static void chime_close(struct vm_area_struct *vma)
{
	struct chime *chime = vma->vm_file->private_data;

	atomic_dec(&chime->maps);
}

static const struct vm_operations_struct chime_vm_ops = {
	.mapped = chime_mapped,
	.close = chime_close,
};

static int chime_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &chime_vm_ops;
	return 0;
}

static const struct file_operations chime_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = chime_mmap_prepare,
};

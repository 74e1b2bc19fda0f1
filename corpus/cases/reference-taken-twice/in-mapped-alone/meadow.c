/* SPDX-License-Identifier: Apache-2.0 */
/* The whole repair: only mapped takes it. Reduced from the shape of network file systems, repaired. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct meadow {
	atomic_t maps;
};

static int meadow_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct meadow *meadow = file->private_data;

	atomic_inc(&meadow->maps);
	return 0;
}

static void meadow_close(struct vm_area_struct *vma)
{
	struct meadow *meadow = vma->vm_file->private_data;

	atomic_dec(&meadow->maps);
}

static const struct vm_operations_struct meadow_vm_ops = {
	.mapped = meadow_mapped,
	.close = meadow_close,
};

static int meadow_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &meadow_vm_ops;
	return 0;
}

static const struct file_operations meadow_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = meadow_mmap_prepare,
};

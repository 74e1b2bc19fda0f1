/* SPDX-License-Identifier: Apache-2.0 */
/* The repair added the count to mapped and forgot the one in the hook. Reduced from the shape of network file systems, first repair. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct meadow {
	atomic_t maps;
};

static void meadow_add_map(struct meadow *meadow)
{
	/* ~ error reference-in-prepare */
	atomic_inc(&meadow->maps); /* ~ error reference-taken-twice */
}

static void meadow_drop_map(struct meadow *meadow)
{
	atomic_dec(&meadow->maps);
}

static int meadow_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	meadow_add_map(file->private_data);
	return 0;
}

static void meadow_close(struct vm_area_struct *vma)
{
	meadow_drop_map(vma->vm_file->private_data);
}

static const struct vm_operations_struct meadow_vm_ops = {
	.mapped = meadow_mapped,
	.close = meadow_close,
};

static int meadow_mmap_prepare(struct vm_area_desc *desc)
{
	meadow_add_map(desc->file->private_data);
	desc->vm_ops = &meadow_vm_ops;
	return 0;
}

static const struct file_operations meadow_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = meadow_mmap_prepare,
};

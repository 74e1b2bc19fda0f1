/* SPDX-License-Identifier: Apache-2.0 */
/* The outer hook is a legacy one, and the ops come from the inner, converted hook. Reduced from the shape of user-space drivers. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct mooring {
	int (*mmap_prepare)(struct mooring *mooring, struct vm_area_desc *desc);
	atomic_t maps;
};

static int mooring_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct mooring *mooring = *vm_private_data;

	atomic_inc(&mooring->maps);
	return 0;
}

static const struct vm_operations_struct mooring_vm_ops = {
	.mapped = mooring_mapped,
};

static int mooring_prepare(struct mooring *mooring, struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = mooring;
	desc->vm_ops = &mooring_vm_ops;
	return 0;
}

void mooring_set_up(struct mooring *mooring)
{
	mooring->mmap_prepare = mooring_prepare;
}

static int mooring_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct mooring *mooring = file->private_data;
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = mooring->mmap_prepare(mooring, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

static const struct file_operations mooring_fops = {
	.owner	= THIS_MODULE,
	.mmap = mooring_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The inner hooks run for the file that the outer hook is given: mapped gets that one. Reduced from the shape of user-space drivers. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct viewer {
	int (*prepare)(struct viewer *viewer, struct vm_area_desc *desc);
	atomic_t maps;
};

static int viewer_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct viewer *viewer = file->private_data;

	atomic_inc(&viewer->maps);
	return 0;
}

static const struct vm_operations_struct viewer_vm_ops = {
	.mapped = viewer_mapped,
};

static int viewer_prepare(struct viewer *viewer, struct vm_area_desc *desc)
{
	desc->vm_ops = &viewer_vm_ops;
	return 0;
}

static int viewer_mmap_prepare(struct vm_area_desc *desc)
{
	return viewer_prepare(desc->file->private_data, desc);
}

int viewer_run(struct viewer *viewer, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = viewer->prepare(viewer, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

static const struct file_operations viewer_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = viewer_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct r_ops { int (*mmap_prepare)(struct file *f, struct vm_area_desc *d); };
struct r { const struct r_ops *ops; };
static int r_inner(struct r *r, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int ret;

	compat_set_desc_from_vma(&desc, file, vma);
	ret = r->ops->mmap_prepare(file, &desc);
	if (ret)
		return ret;
	return __compat_vma_mmap(&desc, vma);
}
static int r_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct r *r = file->private_data;

	vma->vm_private_data = r; /* ~ warning outer-private-data-lost */
	if (r->ops->mmap_prepare)
		return r_inner(r, file, vma);
	return -ENODEV;
}

static const struct file_operations r_fops = {
	.mmap = r_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct h { int (*prep)(struct h *h, struct vm_area_desc *d); bool fast; };
static int h_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct h *h = file->private_data;
	struct vm_area_desc desc, other;
	int ret;

	compat_set_desc_from_vma(&desc, file, vma);
	compat_set_desc_from_vma(&other, file, vma);
	ret = h->prep(h, &other); /* ~ error compat-misuse */
	if (ret)
		return ret;
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations h_fops = {
	.mmap = h_mmap, /* ~ note deprecated-mmap-hook */
};

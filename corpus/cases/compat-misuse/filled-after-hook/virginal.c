/* SPDX-License-Identifier: Apache-2.0 */
/* Filling the descriptor throws away what the hook asked for. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct virginal {
	int (*mmap_prepare)(struct virginal *virginal, struct vm_area_desc *desc);
};

int virginal_map(struct virginal *virginal, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc = { .mm = vma->vm_mm, .file = file };
	int err;

	err = virginal->mmap_prepare(virginal, &desc);
	if (err)
		return err;
	compat_set_desc_from_vma(&desc, file, vma); /* ~ error compat-misuse */
	return __compat_vma_mmap(&desc, vma);
}

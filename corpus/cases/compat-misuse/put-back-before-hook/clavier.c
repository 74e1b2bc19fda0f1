/* SPDX-License-Identifier: Apache-2.0 */
/* The descriptor is put back before the inner hook has seen it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct clavier {
	int (*mmap_prepare)(struct clavier *clavier, struct vm_area_desc *desc);
};

int clavier_map(struct clavier *clavier, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = __compat_vma_mmap(&desc, vma);
	if (err)
		return err;
	return clavier->mmap_prepare(clavier, &desc); /* ~ error compat-misuse */
}

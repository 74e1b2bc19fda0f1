/* SPDX-License-Identifier: Apache-2.0 */
/* What the inner hook refuses is mapped all the same. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	int (*mmap_prepare)(struct marimba *marimba, struct vm_area_desc *desc);
};

int marimba_map(struct marimba *marimba, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	compat_set_desc_from_vma(&desc, file, vma);
	marimba->mmap_prepare(marimba, &desc); /* ~ error compat-misuse */
	return __compat_vma_mmap(&desc, vma);
}

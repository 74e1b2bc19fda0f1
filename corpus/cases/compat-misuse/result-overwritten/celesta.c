/* SPDX-License-Identifier: Apache-2.0 */
/* The result of the inner hook is overwritten before anybody looks at it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct celesta {
	int (*mmap_prepare)(struct celesta *celesta, struct vm_area_desc *desc);
};

int celesta_map(struct celesta *celesta, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = celesta->mmap_prepare(celesta, &desc); /* ~ error compat-misuse */
	err = __compat_vma_mmap(&desc, vma);
	return err;
}

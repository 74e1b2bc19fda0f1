/* SPDX-License-Identifier: Apache-2.0 */
/* The outer hook stores it only where it maps by itself. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pergola {
	int (*mmap_prepare)(struct pergola *pergola, struct vm_area_desc *desc);
};

int pergola_map(struct pergola *pergola, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	if (!pergola->mmap_prepare) {
		vma->vm_private_data = pergola;
		return 0;
	}
	compat_set_desc_from_vma(&desc, file, vma);
	err = pergola->mmap_prepare(pergola, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

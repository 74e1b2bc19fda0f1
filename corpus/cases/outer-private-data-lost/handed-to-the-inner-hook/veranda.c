/* SPDX-License-Identifier: Apache-2.0 */
/* The descriptor is given the same pointer. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct veranda {
	int (*mmap_prepare)(struct veranda *veranda, struct vm_area_desc *desc);
};

int veranda_map(struct veranda *veranda, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	vma->vm_private_data = veranda;
	compat_set_desc_from_vma(&desc, file, vma);
	desc.private_data = vma->vm_private_data;
	err = veranda->mmap_prepare(veranda, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

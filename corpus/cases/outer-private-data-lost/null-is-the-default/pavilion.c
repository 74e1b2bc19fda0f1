/* SPDX-License-Identifier: Apache-2.0 */
/* NULL is what the stacked layer writes anyway. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pavilion {
	int (*mmap_prepare)(struct pavilion *pavilion, struct vm_area_desc *desc);
};

int pavilion_map(struct pavilion *pavilion, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	vma->vm_private_data = NULL;
	compat_set_desc_from_vma(&desc, file, vma);
	err = pavilion->mmap_prepare(pavilion, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* No inner hook in sight sets ops: those of the outer one stay. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct arbour {
	int (*mmap_prepare)(struct arbour *arbour, struct vm_area_desc *desc);
	const struct vm_operations_struct *ops;
};

int arbour_map(struct arbour *arbour, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	vma->vm_ops = arbour->ops;
	compat_set_desc_from_vma(&desc, file, vma);
	err = arbour->mmap_prepare(arbour, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

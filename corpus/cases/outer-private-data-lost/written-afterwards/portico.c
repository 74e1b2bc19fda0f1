/* SPDX-License-Identifier: Apache-2.0 */
/* The outer hook writes the VMA when the stacked layer is done. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct portico {
	int (*mmap_prepare)(struct portico *portico, struct vm_area_desc *desc);
};

int portico_map(struct portico *portico, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = portico->mmap_prepare(portico, &desc);
	if (!err)
		err = __compat_vma_mmap(&desc, vma);
	if (err)
		return err;
	vma->vm_private_data = portico;
	return 0;
}

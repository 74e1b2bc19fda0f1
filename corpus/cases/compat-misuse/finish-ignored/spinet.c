/* SPDX-License-Identifier: Apache-2.0 */
/* The mapping may have failed, and the caller is told that it is there. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spinet {
	int (*mmap_prepare)(struct spinet *spinet, struct vm_area_desc *desc);
	int maps;
};

int spinet_map(struct spinet *spinet, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = spinet->mmap_prepare(spinet, &desc);
	if (err)
		return err;
	__compat_vma_mmap(&desc, vma); /* ~ error compat-misuse */
	spinet->maps++;
	return 0;
}

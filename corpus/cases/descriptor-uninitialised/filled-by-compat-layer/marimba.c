/* SPDX-License-Identifier: Apache-2.0 */
/* The compat layer's helper clears and fills the whole descriptor. Reduced from the shape of bus ring attributes. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	int (*mmap_prepare)(struct marimba *marimba, struct vm_area_desc *desc);
};

int marimba_map(struct marimba *marimba, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = marimba->mmap_prepare(marimba, &desc);
	if (err)
		return err;

	return __compat_vma_mmap(&desc, vma);
}

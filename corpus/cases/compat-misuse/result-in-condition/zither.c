/* SPDX-License-Identifier: Apache-2.0 */
/* The result is tested where it is made. Reduced from the shape of bus ring attributes. */
#include <linux/fs.h>
#include <linux/mm.h>

struct zither {
	int (*mmap_prepare)(struct zither *zither, struct vm_area_desc *desc);
};

int zither_map(struct zither *zither, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	compat_set_desc_from_vma(&desc, file, vma);
	if (zither->mmap_prepare(zither, &desc) < 0)
		return -EINVAL;
	return __compat_vma_mmap(&desc, vma) ? -EAGAIN : 0;
}

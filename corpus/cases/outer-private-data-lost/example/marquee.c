/* SPDX-License-Identifier: Apache-2.0 */
/* The outer hook stores its object, and the stacked layer writes NULL over it. Reduced from the shape of user-space drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marquee {
	int (*mmap_prepare)(struct marquee *marquee, struct vm_area_desc *desc);
};

int marquee_map(struct marquee *marquee, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	vma->vm_private_data = marquee; /* ~ warning outer-private-data-lost */

	compat_set_desc_from_vma(&desc, file, vma);
	err = marquee->mmap_prepare(marquee, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

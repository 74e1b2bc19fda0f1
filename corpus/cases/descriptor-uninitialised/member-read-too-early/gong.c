/* SPDX-License-Identifier: Apache-2.0 */
/* A check reads the page offset of a descriptor that so far has only its range. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	int (*mmap_prepare)(struct gong *gong, struct vm_area_desc *desc);
	unsigned long nr_pages;
};

static int gong_try_map(struct gong *gong, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	desc.start = vma->vm_start;
	desc.end = vma->vm_end;
	if (desc.pgoff >= gong->nr_pages) /* ~ error descriptor-uninitialised */
		return -EINVAL;

	compat_set_desc_from_vma(&desc, vma->vm_file, vma);
	return gong->mmap_prepare(gong, &desc);
}

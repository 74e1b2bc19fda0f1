/* SPDX-License-Identifier: Apache-2.0 */
/* A helper clears the whole descriptor and fills it for the caller. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct cistern {
	int (*mmap_prepare)(struct cistern *cistern, struct vm_area_desc *desc);
	struct file *lower;
};

static void cistern_desc_init(struct vm_area_desc *desc, struct vm_area_struct *vma)
{
	memset(desc, 0, sizeof(*desc));
	desc->mm = vma->vm_mm;
	desc->start = vma->vm_start;
	desc->end = vma->vm_end;
	desc->pgoff = vma->vm_pgoff;
}

static int cistern_try_map(struct cistern *cistern, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	cistern_desc_init(&desc, vma);
	desc.file = cistern->lower;
	desc.vm_file = cistern->lower;
	return cistern->mmap_prepare(cistern, &desc);
}

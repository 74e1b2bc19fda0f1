/* SPDX-License-Identifier: Apache-2.0 */
/* The descriptor is cleared in one arm of an #ifdef only. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct sleigh {
	int (*mmap_prepare)(struct sleigh *sleigh, struct vm_area_desc *desc);
	struct file *lower;
};

static int sleigh_try_map(struct sleigh *sleigh, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

#ifdef CONFIG_SLEIGH_STRICT
	memset(&desc, 0, sizeof(desc));
#endif
	desc.mm = vma->vm_mm;
	desc.file = sleigh->lower;
	desc.vm_file = sleigh->lower;
	desc.start = vma->vm_start;
	desc.end = vma->vm_end;
	desc.pgoff = vma->vm_pgoff;

	return sleigh->mmap_prepare(sleigh, &desc); /* ~ error descriptor-uninitialised */
}

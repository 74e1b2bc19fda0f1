/* SPDX-License-Identifier: Apache-2.0 */
/* A wrapper fills some members and leaves the rest as stack garbage. Reduced from the shape of the compat layer. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	int (*mmap_prepare)(struct lantern *lantern, struct vm_area_desc *desc);
	struct file *lower;
};

static int lantern_try_map(struct lantern *lantern, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	desc.mm = vma->vm_mm;
	desc.file = lantern->lower;
	desc.start = vma->vm_start;
	desc.end = vma->vm_end;
	desc.pgoff = vma->vm_pgoff;
	desc.vm_file = lantern->lower;
	desc.page_prot = vma->vm_page_prot;

	return lantern->mmap_prepare(lantern, &desc); /* ~ error descriptor-uninitialised */
}

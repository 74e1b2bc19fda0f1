/* SPDX-License-Identifier: Apache-2.0 */
/* Each single member is set by hand, so nothing is left to chance. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct thimble {
	struct file *lower;
};

static int thimble_try_map(struct thimble *thimble, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	desc.mm = vma->vm_mm;
	desc.file = thimble->lower;
	desc.start = vma->vm_start;
	desc.end = vma->vm_end;
	desc.pgoff = vma->vm_pgoff;
	desc.vm_file = thimble->lower;
	desc.vma_flags = vma->flags;
	desc.page_prot = vma->vm_page_prot;
	desc.vm_ops = vma->vm_ops;
	desc.private_data = NULL;
	desc.action = (struct mmap_action) { };

	return vfs_mmap_prepare(thimble->lower, &desc);
}

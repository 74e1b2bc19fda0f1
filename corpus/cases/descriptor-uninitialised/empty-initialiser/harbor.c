/* SPDX-License-Identifier: Apache-2.0 */
/* The declaration clears the descriptor before members are filled in. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	struct file *lower;
};

static int harbor_try_map(struct harbor *harbor, struct vm_area_struct *vma)
{
	struct vm_area_desc desc = { };

	desc.mm = vma->vm_mm;
	desc.file = harbor->lower;
	desc.vm_file = harbor->lower;
	desc.start = vma->vm_start;
	desc.end = vma->vm_end;
	desc.pgoff = vma->vm_pgoff;
	desc.page_prot = vma->vm_page_prot;

	return vfs_mmap_prepare(harbor->lower, &desc);
}

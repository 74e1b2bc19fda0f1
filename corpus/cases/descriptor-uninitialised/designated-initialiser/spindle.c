/* SPDX-License-Identifier: Apache-2.0 */
/* A designated initialiser names some members, and C clears the others. Reduced from the shape of the core. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	struct file *lower;
};

static int spindle_try_map(struct spindle *spindle, struct vm_area_struct *vma)
{
	struct vm_area_desc desc = {
		.mm = vma->vm_mm,
		.file = spindle->lower,
		.start = vma->vm_start,
		.end = vma->vm_end,
		.vm_file = spindle->lower,
		.page_prot = vma->vm_page_prot,
	};

	return vfs_mmap_prepare(spindle->lower, &desc);
}

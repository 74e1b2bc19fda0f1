/* SPDX-License-Identifier: Apache-2.0 */
/* A helper fills the members of a descriptor that its caller, a wrapper, has on its stack. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	int (*mmap_prepare)(struct abacus *abacus, struct vm_area_desc *desc);
	struct file *lower;
};

static void abacus_fill(struct vm_area_desc *desc, struct vm_area_struct *vma, struct file *file)
{
	desc->mm = vma->vm_mm;
	desc->start = vma->vm_start;
	desc->end = vma->vm_end;
	desc->file = file;
	desc->vm_file = file;
}

int abacus_try_map(struct abacus *abacus, struct vm_area_struct *vma)
{
	struct vm_area_desc desc = { };

	abacus_fill(&desc, vma, abacus->lower);
	return abacus->mmap_prepare(abacus, &desc);
}

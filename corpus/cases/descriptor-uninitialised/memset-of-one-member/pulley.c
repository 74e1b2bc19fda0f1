/* SPDX-License-Identifier: Apache-2.0 */
/* Only the action is cleared, so ops, private data and flags are stack garbage. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct pulley {
	struct file *lower;
};

static int pulley_try_map(struct pulley *pulley, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	memset(&desc.action, 0, sizeof(desc.action));
	desc.mm = vma->vm_mm;
	desc.file = pulley->lower;
	desc.vm_file = pulley->lower;
	desc.start = vma->vm_start;
	desc.end = vma->vm_end;
	desc.pgoff = vma->vm_pgoff;

	return vfs_mmap_prepare(pulley->lower, &desc); /* ~ error descriptor-uninitialised */
}

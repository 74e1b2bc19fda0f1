/* SPDX-License-Identifier: Apache-2.0 */
/* The hook is read into a variable first and called through it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	struct file *lower;
};

int sleigh_map_lower(struct sleigh *sleigh, struct vm_area_struct *vma)
{
	int (*lower_mmap)(struct file *file, struct vm_area_struct *vma);

	lower_mmap = sleigh->lower->f_op->mmap;
	return lower_mmap(sleigh->lower, vma); /* ~ error direct-mmap-call */
}

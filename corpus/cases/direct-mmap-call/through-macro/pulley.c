/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the file makes the call, so its use is reported. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define call_lower_mmap(file, vma)	((file)->f_op->mmap((file), (vma)))

struct pulley {
	struct file *lower;
};

int pulley_map_lower(struct pulley *pulley, struct vm_area_struct *vma)
{
	if (!pulley->lower)
		return -ENODEV;

	return call_lower_mmap(pulley->lower, vma); /* ~ error direct-mmap-call */
}

/* SPDX-License-Identifier: Apache-2.0 */
/* The lower file's table is called, but through other members. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	struct file *lower;
};

unsigned long cistern_get_area(struct cistern *cistern, unsigned long addr,
			       unsigned long len, unsigned long pgoff)
{
	struct file *lower = cistern->lower;

	if (!lower->f_op->get_unmapped_area)
		return -ENODEV;
	return lower->f_op->get_unmapped_area(lower, addr, len, pgoff, 0);
}

int cistern_mmap_prepare(struct cistern *cistern, struct vm_area_desc *desc)
{
	return vfs_mmap_prepare(cistern->lower, desc);
}

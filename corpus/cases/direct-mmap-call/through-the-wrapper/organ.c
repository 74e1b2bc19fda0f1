/* SPDX-License-Identifier: Apache-2.0 */
/* The driver calls the wrapper, which serves both kinds of file. Reduced from the shape of stacked file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	struct file *lower;
};

int organ_map_lower(struct organ *organ, struct vm_area_struct *vma)
{
	if (!can_mmap_file(organ->lower))
		return -ENODEV;

	vma_set_file(vma, organ->lower);
	return vfs_mmap(organ->lower, vma);
}

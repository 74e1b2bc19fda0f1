/* SPDX-License-Identifier: Apache-2.0 */
/* One configuration asks for both hooks and the other for the old one only. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	struct file *lower;
};

bool organ_mappable(const struct organ *organ)
{
	const struct file_operations *fops = organ->lower->f_op;

#ifdef CONFIG_ORGAN_STACKING
	if (fops->mmap || fops->mmap_prepare)
		return true;
#else
	if (fops->mmap) /* ~ warning mmap-only-test */
		return true;
#endif
	return false;
}

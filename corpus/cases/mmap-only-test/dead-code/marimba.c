/* SPDX-License-Identifier: Apache-2.0 */
/* The old test is kept under #if 0 and in a comment. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	struct file *lower;
};

int marimba_attach(struct marimba *marimba, struct file *lower)
{
#if 0
	if (!lower->f_op->mmap)
		return -ENODEV;
#endif
	/* if (lower->f_op->mmap) is no longer the question */
	if (!can_mmap_file(lower))
		return -ENODEV;

	marimba->lower = get_file(lower);
	return 0;
}

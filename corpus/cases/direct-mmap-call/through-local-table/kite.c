/* SPDX-License-Identifier: Apache-2.0 */
/* The call goes through a local pointer to the lower file's table. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	struct file *lower;
};

int kite_map_lower(struct kite *kite, struct vm_area_struct *vma)
{
	const struct file_operations *ops = kite->lower->f_op;
	int err;

	err = ops->mmap(kite->lower, vma); /* ~ error direct-mmap-call */
	if (err)
		pr_debug("kite: lower file refused: %d\n", err);
	return err;
}

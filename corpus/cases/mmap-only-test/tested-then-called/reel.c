/* SPDX-License-Identifier: Apache-2.0 */
/* The test protects a direct call: both look at the old hook alone. Reduced from the shape of stacked devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	struct file *lower;
};

int reel_map_lower(struct reel *reel, struct vm_area_struct *vma)
{
	struct file *lower = reel->lower;

	if (WARN_ON_ONCE(!lower->f_op->mmap)) /* ~ warning mmap-only-test */
		return -ENODEV;

	return lower->f_op->mmap(lower, vma); /* ~ error direct-mmap-call */
}

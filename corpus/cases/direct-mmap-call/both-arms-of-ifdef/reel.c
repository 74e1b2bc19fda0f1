/* SPDX-License-Identifier: Apache-2.0 */
/* Each configuration calls the old hook in its own spelling. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	struct file_operations fops;
	struct file *lower;
};

int reel_map_lower(struct reel *reel, struct vm_area_struct *vma)
{
#ifdef CONFIG_REEL_PRIVATE_TABLE
	return reel->fops.mmap(reel->lower, vma); /* ~ error direct-mmap-call */
#else
	return (*reel->lower->f_op->mmap)(reel->lower, vma); /* ~ error direct-mmap-call */
#endif
}

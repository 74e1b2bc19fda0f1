/* SPDX-License-Identifier: Apache-2.0 */
/* The hook is a helper of another file. Reduced from the shape of media drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

int harbor_core_mmap(struct file *file, struct vm_area_struct *vma);
int harbor_core_open(struct inode *inode, struct file *file);

static const struct file_operations harbor_fops = {
	.owner	= THIS_MODULE,
	.open	= harbor_core_open,
	/* ~ note deprecated-mmap-hook */
	.mmap	= harbor_core_mmap,
};

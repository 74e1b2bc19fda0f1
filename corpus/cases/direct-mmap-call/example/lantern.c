/* SPDX-License-Identifier: Apache-2.0 */
/* A stacked driver calls the lower file's old hook, which is NULL once that file is converted. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	struct file *lower;
};

static int lantern_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lantern *lantern = file->private_data;
	struct file *lower = lantern->lower;

	vma_set_file(vma, lower);
	return lower->f_op->mmap(lower, vma); /* ~ error direct-mmap-call */
}

static const struct file_operations lantern_fops = {
	.owner	= THIS_MODULE,
	.mmap	= lantern_mmap, /* ~ note deprecated-mmap-hook */
};

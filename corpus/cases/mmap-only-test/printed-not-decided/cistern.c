/* SPDX-License-Identifier: Apache-2.0 */
/* The pointers are only printed for a human reader. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	struct file *lower;
};

void cistern_dump(struct cistern *cistern)
{
	const struct file_operations *fops = cistern->lower->f_op;

	pr_info("cistern: mmap %ps\n", fops->mmap);
	pr_info("cistern: prepare %ps\n", fops->mmap_prepare);
}

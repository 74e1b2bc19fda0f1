/* SPDX-License-Identifier: Apache-2.0 */
/* The old hook alone decides whether a file can be mapped: wrong for every converted file. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	struct file *lower;
};

int lantern_attach(struct lantern *lantern, struct file *lower)
{
	if (!lower->f_op->mmap) /* ~ warning mmap-only-test */
		return -ENODEV;

	lantern->lower = get_file(lower);
	return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* A helper returns the truth of the pointer, two calls below the user of the answer. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	struct file *lower;
};

static bool gong_file_has_mmap(const struct file *file)
{
	return file->f_op->mmap != NULL; /* ~ warning mmap-only-test */
}

static bool gong_mappable(const struct gong *gong)
{
	return gong->lower && gong_file_has_mmap(gong->lower);
}

int gong_ioctl_query(struct gong *gong)
{
	return gong_mappable(gong) ? 1 : 0;
}

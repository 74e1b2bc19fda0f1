/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the file tests the member, so its use is reported. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define pulley_can_mmap(file)	((file)->f_op && (file)->f_op->mmap)

struct pulley {
	struct file *lower;
};

int pulley_check(struct pulley *pulley)
{
	if (!pulley_can_mmap(pulley->lower)) /* ~ warning mmap-only-test */
		return -EACCES;
	return 0;
}

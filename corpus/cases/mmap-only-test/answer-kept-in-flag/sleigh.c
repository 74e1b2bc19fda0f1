/* SPDX-License-Identifier: Apache-2.0 */
/* The truth of the pointer is kept in a flag, and once chosen by a conditional expression. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define SLEIGH_CAP_MAP	BIT(0)

struct sleigh {
	struct file *lower;
	bool mappable;
	u32 caps;
};

void sleigh_probe(struct sleigh *sleigh)
{
	const struct file_operations *fops = sleigh->lower->f_op;

	sleigh->mappable = !!fops->mmap; /* ~ warning mmap-only-test */
	sleigh->caps = fops->mmap ? SLEIGH_CAP_MAP : 0; /* ~ warning mmap-only-test */
}

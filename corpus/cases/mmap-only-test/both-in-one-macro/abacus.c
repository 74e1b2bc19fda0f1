/* SPDX-License-Identifier: Apache-2.0 */
/* A macro tests both hooks, and the table comes from a helper. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define has_any_mmap(fops)	((fops)->mmap || (fops)->mmap_prepare)

struct abacus {
	struct file *lower;
};

static const struct file_operations *abacus_fops(const struct abacus *abacus)
{
	return abacus->lower->f_op;
}

int abacus_check(const struct abacus *abacus)
{
	return has_any_mmap(abacus_fops(abacus)) ? 0 : -ENODEV;
}

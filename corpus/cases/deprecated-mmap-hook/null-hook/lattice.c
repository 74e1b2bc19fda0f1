/* SPDX-License-Identifier: Apache-2.0 */
/* A table that sets the member to NULL, directly or by an alias, registers nothing. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define lattice_ctl_mmap NULL

static const struct file_operations lattice_fops = {
	.owner	= THIS_MODULE,
	.mmap	= NULL,
	.llseek	= noop_llseek,
};

static const struct file_operations lattice_ctl_fops = {
	.owner	= THIS_MODULE,
	.mmap	= lattice_ctl_mmap,
	.llseek	= noop_llseek,
};

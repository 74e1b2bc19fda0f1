/* SPDX-License-Identifier: Apache-2.0 */
/* Decisions on other members of the same table. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lattice {
	struct file *lower;
	bool seekable;
};

int lattice_attach(struct lattice *lattice, struct file *lower)
{
	const struct file_operations *fops = lower->f_op;

	if (!fops->read_iter || !fops->write_iter)
		return -EINVAL;

	lattice->seekable = fops->llseek;
	lattice->lower = get_file(lower);
	return 0;
}

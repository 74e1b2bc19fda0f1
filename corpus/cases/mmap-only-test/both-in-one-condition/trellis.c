/* SPDX-License-Identifier: Apache-2.0 */
/* Each decision looks at both hooks in one condition. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	struct file *lower;
	bool mappable;
};

int trellis_attach(struct trellis *trellis, struct file *lower)
{
	const struct file_operations *fops = lower->f_op;

	if (!fops->mmap && !fops->mmap_prepare)
		return -ENODEV;
	if (fops->mmap && fops->mmap_prepare)
		return -EINVAL;

	trellis->mappable = fops->mmap || fops->mmap_prepare;
	trellis->lower = get_file(lower);
	return 0;
}

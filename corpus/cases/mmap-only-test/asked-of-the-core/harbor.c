/* SPDX-License-Identifier: Apache-2.0 */
/* The core's own question covers both hooks. Reduced from the shape of stacked file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	struct file *lower;
};

int harbor_attach(struct harbor *harbor, struct file *lower)
{
	if (!can_mmap_file(lower))
		return -ENODEV;

	harbor->lower = get_file(lower);
	return 0;
}

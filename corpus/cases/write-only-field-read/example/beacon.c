/* SPDX-License-Identifier: Apache-2.0 */
/* The hook decides on private data that it has not set. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct beacon {
	unsigned long pfn;
};

static int beacon_mmap_prepare(struct vm_area_desc *desc)
{
	struct beacon *beacon = desc->private_data; /* ~ warning write-only-field-read */

	if (!beacon)
		return -EINVAL;
	mmap_action_remap_full(desc, beacon->pfn);
	return 0;
}

static const struct file_operations beacon_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = beacon_mmap_prepare,
};

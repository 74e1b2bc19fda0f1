/* SPDX-License-Identifier: Apache-2.0 */
/* A macro follows the private data. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct flare {
	unsigned long pfn;
};

#define flare_of(desc) ((struct flare *)(desc)->private_data)

static int flare_mmap_prepare(struct vm_area_desc *desc)
{
	mmap_action_remap_full(desc, flare_of(desc)->pfn); /* ~ warning write-only-field-read */
	return 0;
}

static const struct file_operations flare_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = flare_mmap_prepare,
};

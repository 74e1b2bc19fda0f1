/* SPDX-License-Identifier: Apache-2.0 */
/* What the hook clears is on its stack, or in the descriptor. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct ewer_range {
	unsigned long first;
	unsigned long last;
};

int ewer_find(struct file *file, struct ewer_range *range);

static int ewer_mmap_prepare(struct vm_area_desc *desc)
{
	struct ewer_range range;
	int err;

	memset(&range, 0, sizeof(range));
	range.last = vma_desc_pages(desc);
	err = ewer_find(desc->file, &range);
	if (err)
		return err;
	mmap_action_remap_full(desc, range.first);
	return 0;
}

static const struct file_operations ewer_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ewer_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The range is zeroed before the mapping is certain, also where another mapping uses it. Reduced from the shape of cache pseudo-locking. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct basin {
	void *memory;
	unsigned long pfn;
	unsigned long size;
};

static int basin_mmap_prepare(struct vm_area_desc *desc)
{
	struct basin *basin = desc->file->private_data;
	unsigned long offset = desc->pgoff << PAGE_SHIFT;

	if (offset + vma_desc_size(desc) > basin->size)
		return -ENOSPC;
	memset(basin->memory + offset, 0, vma_desc_size(desc)); /* ~ note persistent-effect-in-prepare */
	mmap_action_remap_full(desc, basin->pfn + desc->pgoff);
	return 0;
}

static const struct file_operations basin_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = basin_mmap_prepare,
};

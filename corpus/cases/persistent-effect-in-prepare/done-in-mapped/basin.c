/* SPDX-License-Identifier: Apache-2.0 */
/* mapped clears the memory, when the mapping is there. Reduced from the shape of cache pseudo-locking, repaired. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct basin {
	void *memory;
	unsigned long pfn;
};

static int basin_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct basin *basin = *vm_private_data;

	memset(basin->memory, 0, end - start);
	return 0;
}

static const struct vm_operations_struct basin_vm_ops = {
	.mapped = basin_mapped,
};

static int basin_mmap_prepare(struct vm_area_desc *desc)
{
	struct basin *basin = desc->file->private_data;

	desc->private_data = basin;
	desc->vm_ops = &basin_vm_ops;
	mmap_action_remap_full(desc, basin->pfn);
	return 0;
}

static const struct file_operations basin_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = basin_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The size is compared with the mapping. Reduced from the shape of hwtracing. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dipper {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int dipper_mmap_prepare(struct vm_area_desc *desc)
{
	struct dipper *dipper = desc->file->private_data;
	unsigned long size = dipper->len;

	if (size != vma_desc_size(desc))
		return -EINVAL;
	mmap_action_remap(desc, desc->start, dipper->pfn, size);
	return 0;
}

static const struct file_operations dipper_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= dipper_mmap_prepare,
};

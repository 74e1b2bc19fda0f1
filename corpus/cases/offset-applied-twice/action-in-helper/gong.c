/* SPDX-License-Identifier: Apache-2.0 */
/* A helper is given the offset and sets the action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int gong_map(struct vm_area_desc *desc, struct gong *gong, unsigned long off)
{
	mmap_action_simple_ioremap(desc, gong->base + off, gong->len - off); /* ~ warning offset-applied-twice */
	return 0;
}

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;
	if (vma_desc_size(desc) > gong->len)
		return -EINVAL;
	return gong_map(desc, gong, desc->pgoff << PAGE_SHIFT);
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

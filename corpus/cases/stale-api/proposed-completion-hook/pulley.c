/* SPDX-License-Identifier: Apache-2.0 */
/* The table registers the completion hook of a proposal that was never merged. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t base;
	size_t len;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;

	mmap_action_simple_ioremap(desc, pulley->base, pulley->len);
	return 0;
}

static int pulley_mapped(struct file *file, struct vm_area_struct *vma, const void *context)
{
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
	.mmap_complete	= pulley_mapped, /* ~ error stale-api */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The offset is added to the start, and the core adds it once more. Reduced from the shape of staging. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;
	phys_addr_t start = spindle->base + (desc->pgoff << PAGE_SHIFT);

	mmap_action_simple_ioremap(desc, start, spindle->len); /* ~ warning offset-applied-twice */
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

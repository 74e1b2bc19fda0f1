/* SPDX-License-Identifier: Apache-2.0 */
/* The old member is spelled out as NULL, once directly and once by an alias. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define quill_raw_mmap NULL

struct quill {
	phys_addr_t base;
};

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct quill *quill = desc->file->private_data;

	mmap_action_simple_ioremap(desc, quill->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations quill_fops = {
	.owner		= THIS_MODULE,
	.mmap		= NULL,
	.mmap_prepare	= quill_mmap_prepare,
};

static const struct file_operations quill_raw_fops = {
	.owner		= THIS_MODULE,
	.mmap		= quill_raw_mmap,
	.mmap_prepare	= quill_mmap_prepare,
};

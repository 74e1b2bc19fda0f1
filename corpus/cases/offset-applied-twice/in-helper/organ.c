/* SPDX-License-Identifier: Apache-2.0 */
/* A helper works the start out. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static phys_addr_t organ_start(struct organ *organ, const struct vm_area_desc *desc)
{
	unsigned long off = desc->pgoff << PAGE_SHIFT;

	return organ->base + off;
}

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	mmap_action_simple_ioremap(desc, organ_start(organ, desc), organ->len); /* ~ warning offset-applied-twice */
	return 0;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};

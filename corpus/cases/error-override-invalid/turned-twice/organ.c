/* SPDX-License-Identifier: Apache-2.0 */
/* The sign is turned and turned back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	int err = EIO;

	err = -err;
	mmap_action_remap_full(desc, organ->pfn);
	desc->action.error_override = err;
	return 0;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};

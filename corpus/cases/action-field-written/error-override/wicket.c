/* SPDX-License-Identifier: Apache-2.0 */
/* The error that the action returns is there to be written. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct wicket {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int wicket_mmap_prepare(struct vm_area_desc *desc)
{
	struct wicket *wicket = desc->file->private_data;
	desc->action.error_override = -EAGAIN;
	mmap_action_remap_full(desc, wicket->pfn);
	return 0;
}

static const struct file_operations wicket_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= wicket_mmap_prepare,
};

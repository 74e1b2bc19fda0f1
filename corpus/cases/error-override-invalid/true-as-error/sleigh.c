/* SPDX-License-Identifier: Apache-2.0 */
/* The member is taken for a switch. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;
	mmap_action_remap_full(desc, sleigh->pfn);
	if (sleigh->len)
		desc->action.error_override = true; /* ~ error error-override-invalid */
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

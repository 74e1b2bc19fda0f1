/* SPDX-License-Identifier: Apache-2.0 */
/* A case falls through into the next one, and a goto leads to another action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	unsigned long pfn[3];
	int kind;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;

	switch (sleigh->kind) {
	case 0:
		mmap_action_remap_full(desc, sleigh->pfn[0]);
		fallthrough;
	case 1:
		mmap_action_remap_full(desc, sleigh->pfn[1]); /* ~ error action-overwritten */
		break;
	case 2:
		mmap_action_remap_full(desc, sleigh->pfn[2]);
		goto shared;
	default:
		return -EINVAL;
	}
	return 0;
shared:
	mmap_action_ioremap_full(desc, sleigh->pfn[0]); /* ~ error action-overwritten */
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

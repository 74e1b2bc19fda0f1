/* SPDX-License-Identifier: Apache-2.0 */
/* A variable carries the positive number. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct funnel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int funnel_mmap_prepare(struct vm_area_desc *desc)
{
	struct funnel *funnel = desc->file->private_data;
	int err = funnel->len ? EAGAIN : ENXIO;

	mmap_action_remap_full(desc, funnel->pfn);
	desc->action.error_override = err; /* ~ error error-override-invalid */
	return 0;
}

static const struct file_operations funnel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= funnel_mmap_prepare,
};

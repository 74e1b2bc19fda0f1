/* SPDX-License-Identifier: Apache-2.0 */
/* What another function returned may be valid. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

int harbor_last_error(struct harbor *harbor);

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	struct harbor *harbor = desc->file->private_data;
	mmap_action_remap_full(desc, harbor->pfn);
	desc->action.error_override = harbor_last_error(harbor);
	return 0;
}

static const struct file_operations harbor_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= harbor_mmap_prepare,
};

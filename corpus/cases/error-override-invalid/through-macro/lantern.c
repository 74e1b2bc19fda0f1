/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver names the error. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

#define lantern_ERROR (EBUSY)

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;
	mmap_action_remap_full(desc, lantern->pfn);
	desc->action.error_override = lantern_ERROR; /* ~ error error-override-invalid */
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

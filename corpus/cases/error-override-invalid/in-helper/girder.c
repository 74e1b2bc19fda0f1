/* SPDX-License-Identifier: Apache-2.0 */
/* A helper turns the sign of what is negative already. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct girder {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static void girder_on_failure(struct vm_area_desc *desc, int err)
{
	desc->action.error_override = -err; /* ~ error error-override-invalid */
}

static int girder_mmap_prepare(struct vm_area_desc *desc)
{
	struct girder *girder = desc->file->private_data;
	mmap_action_remap_full(desc, girder->pfn);
	girder_on_failure(desc, -EIO);
	return 0;
}

static const struct file_operations girder_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= girder_mmap_prepare,
};

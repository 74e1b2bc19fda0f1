/* SPDX-License-Identifier: Apache-2.0 */
/* A number that is no error number at all. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	struct mmap_action *action = &desc->action;

	mmap_action_remap_full(desc, pulley->pfn);
	action->error_override = -5000; /* ~ error error-override-invalid */
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

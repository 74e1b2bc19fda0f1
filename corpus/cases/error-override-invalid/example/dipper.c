/* SPDX-License-Identifier: Apache-2.0 */
/* The error number lacks its sign: the core refuses the action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dipper {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int dipper_mmap_prepare(struct vm_area_desc *desc)
{
	struct dipper *dipper = desc->file->private_data;
	mmap_action_remap_full(desc, dipper->pfn);
	desc->action.error_override = EAGAIN; /* ~ error error-override-invalid */
	return 0;
}

static const struct file_operations dipper_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= dipper_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A negative error number. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;
	desc->action.error_override = -EAGAIN;
	mmap_action_remap_full(desc, abacus->pfn);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The action is cleared by memset() where nothing is to be mapped. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct urn {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int urn_mmap_prepare(struct vm_area_desc *desc)
{
	struct urn *urn = desc->file->private_data;
	mmap_action_remap_full(desc, urn->pfn);
	if (!urn->len)
		memset(&desc->action, 0, sizeof(desc->action)); /* ~ error action-field-written */
	return 0;
}

static const struct file_operations urn_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= urn_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A helper sets the action, and one member is changed behind it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct rudder {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int rudder_mmap_prepare(struct vm_area_desc *desc)
{
	struct rudder *rudder = desc->file->private_data;
	mmap_action_remap_full(desc, rudder->pfn);
	desc->action.remap.pgprot = pgprot_noncached(desc->page_prot); /* ~ error action-field-written */
	return 0;
}

static const struct file_operations rudder_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= rudder_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* So is the flag that hides the mapping until it is complete. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct yoke {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int yoke_mmap_prepare(struct vm_area_desc *desc)
{
	struct yoke *yoke = desc->file->private_data;
	mmap_action_remap_full(desc, yoke->pfn);
	desc->action.hide_from_rmap_until_complete = true;
	return 0;
}

static const struct file_operations yoke_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= yoke_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver writes the member. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct vise {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

#define SET_PFN(d, pfn) ((d)->action.remap.start_pfn = (pfn))

static int vise_mmap_prepare(struct vm_area_desc *desc)
{
	struct vise *vise = desc->file->private_data;
	mmap_action_remap_full(desc, vise->pfn);
	SET_PFN(desc, vise->pfn + 1); /* ~ error action-field-written */
	return 0;
}

static const struct file_operations vise_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= vise_mmap_prepare,
};

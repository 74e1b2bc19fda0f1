/* SPDX-License-Identifier: Apache-2.0 */
/* The guard is turned round: the old member is used on the kernel that has lost it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/version.h>

struct gantry {
	unsigned long pfn;
};

static int gantry_mmap_prepare(struct vm_area_desc *desc)
{
	struct gantry *gantry = desc->file->private_data;

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 18, 0)
	desc->vm_flags |= VM_DONTCOPY; /* ~ error stale-api */
#endif
	mmap_action_remap_full(desc, gantry->pfn);
	return 0;
}

static const struct file_operations gantry_fops = {
	.mmap_prepare = gantry_mmap_prepare,
};

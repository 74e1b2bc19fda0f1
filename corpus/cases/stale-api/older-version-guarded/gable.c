/* SPDX-License-Identifier: Apache-2.0 */
/* What older kernels had stands under a guard for them. Reduced from the shape of drivers outside the tree. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/version.h>

struct gable {
	unsigned long pfn;
};

static int gable_mmap_prepare(struct vm_area_desc *desc)
{
	struct gable *gable = desc->file->private_data;

#if LINUX_VERSION_CODE < KERNEL_VERSION(7, 0, 0)
	desc->vm_flags |= VM_DONTCOPY;
#else
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
#endif
	mmap_action_remap_full(desc, gable->pfn);
	return 0;
}

static const struct file_operations gable_fops = {
	.mmap_prepare = gable_mmap_prepare,
};

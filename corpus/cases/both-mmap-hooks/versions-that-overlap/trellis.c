/* SPDX-License-Identifier: Apache-2.0 */
/* The hooks are for different versions, and both guards are read for the one that is built. Reduced from the shape of drivers outside the tree. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/version.h>

struct trellis {
	unsigned long pfn;
};

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 20, 0)
static int trellis_mmap(struct file *file, struct vm_area_struct *vma)
{
	return -ENODEV;
}
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 19, 0)
static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;

	mmap_action_remap_full(desc, trellis->pfn);
	return 0;
}
#endif

static const struct file_operations trellis_fops = {
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 20, 0)
	.mmap = trellis_mmap,
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 19, 0)
	.mmap_prepare = trellis_mmap_prepare,
#endif
};

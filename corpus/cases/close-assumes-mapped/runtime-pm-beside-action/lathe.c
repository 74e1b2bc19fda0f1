/* SPDX-License-Identifier: Apache-2.0 */
/* mapped wakes the device and close lets it sleep, and the action can fail in between. Reduced from the shape of trace devices. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct lathe {
	struct device *dev;
	unsigned long pfn;
};

static int lathe_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct lathe *lathe = file->private_data;

	pm_runtime_get_sync(lathe->dev);
	return 0;
}

static void lathe_close(struct vm_area_struct *vma)
{
	struct lathe *lathe = vma->vm_file->private_data;

	pm_runtime_put_autosuspend(lathe->dev); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct lathe_vm_ops = {
	.mapped = lathe_mapped,
	.close = lathe_close,
};

static int lathe_mmap_prepare(struct vm_area_desc *desc)
{
	struct lathe *lathe = desc->file->private_data;

	desc->vm_ops = &lathe_vm_ops;
	mmap_action_remap_full(desc, lathe->pfn);
	return 0;
}

static const struct file_operations lathe_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = lathe_mmap_prepare,
};

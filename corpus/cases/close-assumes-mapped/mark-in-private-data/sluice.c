/* SPDX-License-Identifier: Apache-2.0 */
/* Only a successful mapped leaves the mark that close asks for before it releases. Reduced from the shape of trace devices, repaired. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct sluice {
	struct device *dev;
	unsigned long pfn;
};

static int sluice_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct sluice *sluice = file->private_data;

	pm_runtime_get_sync(sluice->dev);
	*vm_private_data = sluice;
	return 0;
}

static void sluice_close(struct vm_area_struct *vma)
{
	struct sluice *sluice = vma->vm_private_data;

	if (sluice)
		pm_runtime_put_autosuspend(sluice->dev);
}

static const struct vm_operations_struct sluice_vm_ops = {
	.mapped = sluice_mapped,
	.close = sluice_close,
};

static int sluice_mmap_prepare(struct vm_area_desc *desc)
{
	struct sluice *sluice = desc->file->private_data;

	desc->vm_ops = &sluice_vm_ops;
	mmap_action_remap_full(desc, sluice->pfn);
	return 0;
}

static const struct file_operations sluice_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sluice_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The one mapping that there can be is marked by mapped, and close asks for the mark. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct siphon {
	struct device *dev;
	unsigned long pfn;
	bool awake;
};

static int siphon_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct siphon *siphon = file->private_data;

	pm_runtime_get_sync(siphon->dev);
	siphon->awake = true;
	return 0;
}

static void siphon_close(struct vm_area_struct *vma)
{
	struct siphon *siphon = vma->vm_file->private_data;

	if (!siphon->awake)
		return;
	siphon->awake = false;
	pm_runtime_put(siphon->dev);
}

static const struct vm_operations_struct siphon_vm_ops = {
	.mapped = siphon_mapped,
	.close = siphon_close,
};

static int siphon_mmap_prepare(struct vm_area_desc *desc)
{
	struct siphon *siphon = desc->file->private_data;

	desc->vm_ops = &siphon_vm_ops;
	mmap_action_remap_full(desc, siphon->pfn);
	return 0;
}

static const struct file_operations siphon_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = siphon_mmap_prepare,
};

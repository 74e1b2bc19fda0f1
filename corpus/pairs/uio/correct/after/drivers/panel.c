// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the callback sets private data of its own, as it did. */

struct panel {
	unsigned long base;
	unsigned long size;
	int (*mmap)(struct panel *panel, struct vm_area_struct *vma);
	int (*mmap_prepare)(struct panel *panel, struct vm_area_desc *desc);
};

static int lamp_mmap_prepare(struct panel *panel, struct vm_area_desc *desc)
{
	desc->private_data = panel;
	mmap_action_simple_ioremap(desc, panel->base, panel->size);
	return 0;
}

static int panel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct panel *panel = file->private_data;
	struct vm_area_desc desc;
	int err;

	vma->vm_private_data = file;
	compat_set_desc_from_vma(&desc, file, vma);
	err = panel->mmap_prepare(panel, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations panel_fops = {
	.mmap = panel_mmap,
};

static struct panel lamp = {
	.mmap_prepare = lamp_mmap_prepare,
};

// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the private data is what the outer hook set. */

struct panel {
	unsigned long base;
	unsigned long size;
	int (*mmap)(struct panel *panel, struct vm_area_struct *vma);
	int (*mmap_prepare)(struct panel *panel, struct vm_area_desc *desc);
};

static int lamp_mmap(struct panel *panel, struct vm_area_struct *vma)
{
	return vm_iomap_memory(vma, panel->base, panel->size);
}

static int panel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct panel *panel = file->private_data;

	vma->vm_private_data = file;
	return panel->mmap(panel, vma);
}

static const struct file_operations panel_fops = {
	.mmap = panel_mmap,
};

static struct panel lamp = {
	.mmap = lamp_mmap,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook leaves private data of its own, so that asking for it says nothing about mapped. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct forge {
	unsigned long pfn;
	struct kref ref;
};

void forge_free(struct kref *ref);

static void forge_close(struct vm_area_struct *vma)
{
	struct forge *forge = vma->vm_private_data;

	if (!forge)
		return;
	kref_put(&forge->ref, forge_free); /* ~ error close-assumes-mapped */
}

static int forge_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct forge *forge = *vm_private_data;

	kref_get(&forge->ref);
	return 0;
}

static const struct vm_operations_struct forge_vm_ops = {
	.mapped = forge_mapped,
	.close = forge_close,
};

static int forge_mmap_prepare(struct vm_area_desc *desc)
{
	struct forge *forge = desc->file->private_data;

	desc->private_data = forge;
	desc->vm_ops = &forge_vm_ops;
	mmap_action_ioremap_full(desc, forge->pfn);
	return 0;
}

static const struct file_operations forge_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = forge_mmap_prepare,
};

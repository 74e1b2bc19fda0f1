/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct h { atomic_t open_maps; unsigned long pfn; };
static void h_note(struct h *h, bool up) { if (up) atomic_inc(&h->open_maps); else atomic_dec(&h->open_maps); /* ~ error close-assumes-mapped */ }
static int h_map(struct h *h, struct vm_area_desc *d) { mmap_action_ioremap_full(d, h->pfn); return 0; }

static int h_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	h_note(file->private_data, true);
	return 0;
}

static void h_close(struct vm_area_struct *vma)
{
	h_note(vma->vm_file->private_data, false);
}

static const struct vm_operations_struct h_vm_ops = {
	.mapped = h_mapped,
	.close = h_close,
};

static int h_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &h_vm_ops;
	return h_map(desc->file->private_data, desc);
}

static const struct file_operations h_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = h_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A helper two calls deep serves the old hook with a real VMA and the new one with a made-up one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
};

static int kite_map_io(struct kite *kite, struct vm_area_struct *vma)
{
	return vm_iomap_memory(vma, kite->base, PAGE_SIZE); /* ~ error remap-in-prepare */
}

static int kite_map(struct kite *kite, struct vm_area_struct *vma)
{
	return kite->base ? kite_map_io(kite, vma) : -ENXIO;
}

static int kite_mmap(struct file *file, struct vm_area_struct *vma)
{
	return kite_map(file->private_data, vma);
}

static int kite_ctl_mmap_prepare(struct vm_area_desc *desc)
{
	struct vm_area_struct vma = { .vm_start = desc->start, .vm_end = desc->end };
	int err = kite_map(desc->file->private_data, &vma);

	return err ? err : generic_file_mmap_prepare(desc);
}

static const struct file_operations kite_fops = {
	.mmap = kite_mmap, /* ~ note deprecated-mmap-hook */
};

static const struct file_operations kite_ctl_fops = {
	.mmap_prepare = kite_ctl_mmap_prepare,
};

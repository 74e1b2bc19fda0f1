// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a callback of a channel below a hook that stays as it is, in the shape of a virtual bus. */

struct duct {
	unsigned long ring;
	unsigned long pages;
	int open;
	int (*mmap_ring)(struct duct *duct, struct vm_area_struct *vma);
	int (*mmap_prepare_ring)(struct duct *duct, struct vm_area_desc *desc);
};

static int duct_ring_mmap(struct duct *duct, struct vm_area_struct *vma)
{
	if (!duct->open)
		return -ENODEV;
	return vm_iomap_memory(vma, duct->ring, duct->pages << PAGE_SHIFT);
}

static int duct_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct duct *duct = file->private_data;

	if (!duct->mmap_ring)
		return -ENODEV;
	return duct->mmap_ring(duct, vma);
}

static const struct file_operations duct_fops = {
	.mmap = duct_mmap,
};

static void duct_show_ring(struct duct *duct)
{
	duct->mmap_ring = duct_ring_mmap;
}

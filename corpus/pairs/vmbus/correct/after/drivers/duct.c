// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the callback is converted, the hook above carries out what it asks for. */

struct duct {
	unsigned long ring;
	unsigned long pages;
	int open;
	int (*mmap_ring)(struct duct *duct, struct vm_area_struct *vma);
	int (*mmap_prepare_ring)(struct duct *duct, struct vm_area_desc *desc);
};

static int duct_ring_mmap_prepare(struct duct *duct, struct vm_area_desc *desc)
{
	if (!duct->open)
		return -ENODEV;
	mmap_action_simple_ioremap(desc, duct->ring, duct->pages << PAGE_SHIFT);
	return 0;
}

static int duct_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct duct *duct = file->private_data;
	struct vm_area_desc desc;
	int err;

	if (!duct->mmap_prepare_ring)
		return -ENODEV;
	compat_set_desc_from_vma(&desc, file, vma);
	err = duct->mmap_prepare_ring(duct, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations duct_fops = {
	.mmap = duct_mmap,
};

static void duct_show_ring(struct duct *duct)
{
	duct->mmap_prepare_ring = duct_ring_mmap_prepare;
}

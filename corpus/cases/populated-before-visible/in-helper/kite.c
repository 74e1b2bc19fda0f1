/* SPDX-License-Identifier: Apache-2.0 */
/* A helper maps. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void kite_revoke(struct kite *kite)
{
	unmap_mapping_range(kite->mapping, 0, 0, 1);
}

static int kite_map(struct kite *kite, struct vm_area_struct *vma)
{
	return vm_iomap_memory(vma, kite->base, kite->len); /* ~ note populated-before-visible */
}

static int kite_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct kite *kite = file->private_data;
	return kite_map(kite, vma);
}

static const struct file_operations kite_fops = {
	.owner	= THIS_MODULE,
	.mmap	= kite_mmap, /* ~ note deprecated-mmap-hook */
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook of another kind of table is not the one of a file. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gavel {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void gavel_revoke(struct gavel *gavel)
{
	unmap_mapping_range(gavel->mapping, 0, 0, 1);
}

static int gavel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct gavel *gavel = file->private_data;
	return vm_iomap_memory(vma, gavel->base, gavel->len);
}

struct gavel_ops {
	int (*mmap)(struct file *file, struct vm_area_struct *vma);
};

static const struct gavel_ops gavel_ops = {
	.mmap = gavel_mmap,
};

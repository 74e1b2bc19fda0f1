/* SPDX-License-Identifier: Apache-2.0 */
/* The name stands in a comment and a message. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ferry {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static int ferry_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct ferry *ferry = file->private_data;
	/* unmap_mapping_range() is not needed: mappings outlive nothing */
	pr_debug("no unmap_mapping_range\n");
	return vm_iomap_memory(vma, ferry->base, ferry->len);
}

static const struct file_operations ferry_fops = {
	.owner	= THIS_MODULE,
	.mmap	= ferry_mmap, /* ~ note deprecated-mmap-hook */
};

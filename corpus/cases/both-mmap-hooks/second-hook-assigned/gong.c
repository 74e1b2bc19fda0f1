/* SPDX-License-Identifier: Apache-2.0 */
/* The table has the new hook and init adds the old one at run time. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
};

static int gong_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct gong *gong = file->private_data;

	return vm_iomap_memory(vma, gong->base, PAGE_SIZE);
}

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;

	mmap_action_simple_ioremap(desc, gong->base, PAGE_SIZE);
	return 0;
}

static struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

static void gong_setup(bool legacy)
{
	if (legacy) {
		/* ~ error both-mmap-hooks */
		gong_fops.mmap = gong_mmap; /* ~ note deprecated-mmap-hook */
	}
}

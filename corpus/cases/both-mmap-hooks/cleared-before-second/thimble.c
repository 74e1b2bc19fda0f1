/* SPDX-License-Identifier: Apache-2.0 */
/* Init clears the old hook of the table before it sets the new one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct thimble {
	phys_addr_t base;
};

static int thimble_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct thimble *thimble = file->private_data;

	return vm_iomap_memory(vma, thimble->base, PAGE_SIZE);
}

static int thimble_mmap_prepare(struct vm_area_desc *desc)
{
	struct thimble *thimble = desc->file->private_data;

	mmap_action_simple_ioremap(desc, thimble->base, PAGE_SIZE);
	return 0;
}

static struct file_operations thimble_fops = {
	.owner = THIS_MODULE,
	.mmap = thimble_mmap, /* ~ note deprecated-mmap-hook */
};

static void thimble_modernise(void)
{
	thimble_fops.mmap = NULL;
	thimble_fops.mmap_prepare = thimble_mmap_prepare;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Each call stores a new object in the device and forgets the one before. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct lantern_window {
	unsigned long size;
};

struct lantern {
	struct lantern_window *window;
	phys_addr_t base;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;

	lantern->window = kmalloc_obj(*lantern->window); /* ~ error allocation-in-prepare */
	if (!lantern->window)
		return -ENOMEM;

	lantern->window->size = vma_desc_size(desc);
	mmap_action_simple_ioremap(desc, lantern->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

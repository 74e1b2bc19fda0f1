/* SPDX-License-Identifier: Apache-2.0 */
/* The hook puts a fresh page into a slot of the device's array. Written by hand. */
#include <linux/fs.h>
#include <linux/gfp.h>
#include <linux/mm.h>

#define SLEIGH_SLOTS	8

struct sleigh {
	struct page *pages[SLEIGH_SLOTS];
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;
	unsigned long slot = desc->pgoff;

	if (slot >= SLEIGH_SLOTS || vma_desc_pages(desc) != 1)
		return -EINVAL;

	sleigh->pages[slot] = alloc_page(GFP_KERNEL); /* ~ error allocation-in-prepare */
	if (!sleigh->pages[slot])
		return -ENOMEM;

	mmap_action_map_kernel_pages_full(desc, &sleigh->pages[slot]);
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

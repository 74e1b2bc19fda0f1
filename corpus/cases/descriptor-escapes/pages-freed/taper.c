/* SPDX-License-Identifier: Apache-2.0 */
/* The array is freed when the hook returns, by the clean-up of its variable. Written by hand. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct taper {
	struct page *page;
};

static int taper_mmap_prepare(struct vm_area_desc *desc)
{
	struct taper *taper = desc->file->private_data;
	unsigned long number = vma_desc_pages(desc);
	struct page **pages __free(kfree) = kcalloc(number, sizeof(*pages), GFP_KERNEL);

	if (!pages)
		return -ENOMEM;
	for (unsigned long i = 0; i < number; i++)
		pages[i] = taper->page;
	mmap_action_map_kernel_pages_full(desc, pages); /* ~ error descriptor-escapes */
	return 0;
}

static const struct file_operations taper_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = taper_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The array of pages is on the stack of the hook, and is read after it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct tallow {
	struct page *first;
	struct page *second;
};

static int tallow_mmap_prepare(struct vm_area_desc *desc)
{
	struct tallow *tallow = desc->file->private_data;
	struct page *pages[2] = { tallow->first, tallow->second };

	if (vma_desc_pages(desc) != 2)
		return -EINVAL;
	mmap_action_map_kernel_pages_full(desc, pages); /* ~ error descriptor-escapes */
	return 0;
}

static const struct file_operations tallow_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = tallow_mmap_prepare,
};

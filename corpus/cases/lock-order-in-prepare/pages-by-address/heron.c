/* SPDX-License-Identifier: Apache-2.0 */
/* A page of the process is looked up, which takes the mmap lock by itself. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct heron {
	unsigned long address;
	unsigned long pfn;
};

static int heron_mmap_prepare(struct vm_area_desc *desc)
{
	struct heron *heron = desc->file->private_data;
	struct page *page;

	if (get_user_pages_unlocked(heron->address, 1, &page, 0) != 1) /* ~ warning lock-order-in-prepare */
		return -EFAULT;
	put_page(page);
	mmap_action_remap_full(desc, heron->pfn);
	return 0;
}

static const struct file_operations heron_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = heron_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Pinning pages of the process faults them in. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct hail {
	unsigned long buffer;
	struct page *page;
	unsigned long pfn;
};

static int hail_pin(struct hail *hail)
{
	struct page *page;
	long got = pin_user_pages_fast(hail->buffer, 1, FOLL_WRITE, &page); /* ~ warning lock-order-in-prepare */

	if (got != 1)
		return -EFAULT;
	hail->pfn = page_to_pfn(page);
	unpin_user_page(page);
	return 0;
}

static int hail_mmap_prepare(struct vm_area_desc *desc)
{
	struct hail *hail = desc->file->private_data;
	int err = hail_pin(hail);

	if (!err)
		mmap_action_remap_full(desc, hail->pfn);
	return err;
}

static const struct file_operations hail_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = hail_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct q { struct page *page; unsigned int n; };

static int q_mmap_prepare(struct vm_area_desc *desc)
{
	struct q *q = desc->file->private_data;
	unsigned long n = vma_desc_pages(desc), i;
	struct page **pages = kvmalloc_array(n, sizeof(*pages), GFP_KERNEL);

	if (!pages)
		return -ENOMEM;
	for (i = 0; i < n; i++)
		pages[i] = q->page + i;
	mmap_action_map_kernel_pages_full(desc, pages); /* ~ error descriptor-escapes */
	kvfree(pages);
	return 0;
}

static const struct file_operations q_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = q_mmap_prepare,
};

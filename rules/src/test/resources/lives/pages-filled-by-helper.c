/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct p { struct page *pages[4]; };
static int p_fill(struct p *p, struct page **pages) { int i; for (i = 0; i < 4; i++) pages[i] = p->pages[i]; return 4; }

static int p_mmap_prepare(struct vm_area_desc *desc)
{
	struct p *p = desc->file->private_data;
	struct page *pages[4];
	int n = p_fill(p, pages);

	if (vma_desc_pages(desc) < n)
		return -EINVAL;
	mmap_action_map_kernel_pages(desc, desc->start, pages, n); /* ~ error descriptor-escapes */
	return 0;
}

static const struct file_operations p_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = p_mmap_prepare,
};

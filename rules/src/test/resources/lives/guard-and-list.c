/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct kd { struct mutex lock; struct list_head list; };
struct kd_buf { struct list_head n; u32 off; unsigned long pfn; size_t len; };
static struct kd_buf *kd_find(struct kd *kd, unsigned long off)
{
	struct kd_buf *b;

	lockdep_assert_held(&kd->lock);
	list_for_each_entry(b, &kd->list, n)
		if (b->off == off)
			return b;
	return NULL;
}

static int kd_mmap_prepare(struct vm_area_desc *desc)
{
	struct kd *kd = desc->file->private_data;
	struct kd_buf *b;

	guard(mutex)(&kd->lock);
	b = kd_find(kd, desc->pgoff << PAGE_SHIFT);
	if (!b || vma_desc_size(desc) != b->len)
		return -EINVAL;
	desc->pgoff = 0;
	desc->page_prot = pgprot_writecombine(desc->page_prot);
	mmap_action_remap_full(desc, b->pfn);
	return 0;
}

static const struct file_operations kd_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = kd_mmap_prepare,
};

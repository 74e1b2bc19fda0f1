/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct e { spinlock_t lock; unsigned long pfn; bool ready; struct list_head regions; };
struct region { struct list_head n; unsigned long off; unsigned long pfn; };

static int e_mmap_prepare(struct vm_area_desc *desc)
{
	struct e *e = desc->file->private_data;
	struct region *r;
	unsigned long flags;

	spin_lock_irqsave(&e->lock, flags); /* ~ error lock-held-at-return */
	list_for_each_entry(r, &e->regions, n) {
		if (r->off != desc->pgoff)
			continue;
		if (!r->pfn)
			return -EIO;
		mmap_action_remap_full(desc, r->pfn);
		spin_unlock_irqrestore(&e->lock, flags);
		return 0;
	}
	spin_unlock_irqrestore(&e->lock, flags);
	return -EINVAL;
}

static const struct file_operations e_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = e_mmap_prepare,
};

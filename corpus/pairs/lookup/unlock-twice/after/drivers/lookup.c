// SPDX-License-Identifier: Apache-2.0
/* Written by hand: what is mapped is looked up under a lock; a lock is given back that nobody holds. */

struct slot { unsigned long pfn; unsigned long pages; bool busy; };
struct lookup { struct mutex lock; struct slot *cur; };

static int lookup_mmap_prepare(struct vm_area_desc *desc)
{
	struct lookup *l = desc->file->private_data;
	struct slot *s;
	int ret;

	if (mutex_lock_interruptible(&l->lock))
		return -ERESTARTSYS;
	s = l->cur;
	if (!s) {
		ret = -ENOENT;
		goto out;
	}
	if (s->busy || vma_desc_pages(desc) > s->pages) {
		ret = -EBUSY;
		goto out;
	}
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTCOPY_BIT);
	desc->private_data = s;
	ret = 0;
	mutex_unlock(&l->lock);
out:
	mutex_unlock(&l->lock);
	return ret;
}

static const struct file_operations lookup_fops = {
	.mmap_prepare = lookup_mmap_prepare,
};

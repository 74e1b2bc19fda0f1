// SPDX-License-Identifier: Apache-2.0
/* Written by hand: what is mapped is looked up under a lock. */

struct slot { unsigned long pfn; unsigned long pages; bool busy; };
struct lookup { struct mutex lock; struct slot *cur; };

static int lookup_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lookup *l = file->private_data;
	struct slot *s;
	int ret;

	if (mutex_lock_interruptible(&l->lock))
		return -ERESTARTSYS;
	s = l->cur;
	if (!s) {
		ret = -ENOENT;
		goto out;
	}
	if (s->busy || vma_pages(vma) > s->pages) {
		ret = -EBUSY;
		goto out;
	}
	vm_flags_set(vma, VM_DONTEXPAND | VM_DONTCOPY);
	vma->vm_private_data = s;
	ret = 0;
out:
	mutex_unlock(&l->lock);
	return ret;
}

static const struct file_operations lookup_fops = {
	.mmap = lookup_mmap,
};

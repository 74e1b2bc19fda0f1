/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct kh { spinlock_t lock; struct list_head vmas; struct list_head bufs; unsigned long pfn; };
struct kh_vma { struct list_head n; };
static void kh_zap(struct kh *kh) { struct kh_vma *v; spin_lock(&kh->lock); list_for_each_entry(v, &kh->vmas, n) pr_info("x"); spin_unlock(&kh->lock); }

static int kh_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct kh *kh = file->private_data;
	struct kh_vma *v = kzalloc(sizeof(*v), GFP_KERNEL);

	if (!v)
		return -ENOMEM;
	spin_lock(&kh->lock);
	list_add(&v->n, &kh->vmas);
	spin_unlock(&kh->lock);
	*vm_private_data = v;
	return 0;
}

static void kh_close(struct vm_area_struct *vma)
{
	struct kh *kh = vma->vm_file->private_data;
	struct kh_vma *v = vma->vm_private_data;

	if (!v)
		return;
	spin_lock(&kh->lock);
	list_del(&v->n);
	spin_unlock(&kh->lock);
	kfree(v);
}

static const struct vm_operations_struct kh_vm_ops = {
	.mapped = kh_mapped,
	.close = kh_close,
};

static int kh_mmap_prepare(struct vm_area_desc *desc)
{
	struct kh *kh = desc->file->private_data;

	desc->vm_ops = &kh_vm_ops;
	mmap_action_remap_full(desc, kh->pfn);
	return 0;
}

static const struct file_operations kh_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = kh_mmap_prepare,
};

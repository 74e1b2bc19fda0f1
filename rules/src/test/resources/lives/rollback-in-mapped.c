/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct b_vma { struct b *b; struct list_head n; struct mmu_notifier mn; };
struct b { struct mutex lock; struct list_head vmas; struct device *dev; };

static int b_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct b *b = file->private_data;
	struct b_vma *bv;
	int ret;

	bv = kzalloc(sizeof(*bv), GFP_KERNEL);
	if (!bv)
		return -ENOMEM;
	bv->b = b;
	ret = pm_runtime_resume_and_get(b->dev);
	if (ret < 0)
		goto err_free;
	mutex_lock(&b->lock);
	list_add(&bv->n, &b->vmas);
	mutex_unlock(&b->lock);
	*vm_private_data = bv;
	return 0;
err_free:
	kfree(bv);
	return ret;
}

static void b_close(struct vm_area_struct *vma)
{
	struct b_vma *bv = vma->vm_private_data;

	if (!bv)
		return;
	mutex_lock(&bv->b->lock);
	list_del(&bv->n);
	mutex_unlock(&bv->b->lock);
	pm_runtime_put(bv->b->dev);
	kfree(bv);
}

vm_fault_t b_fault(struct vm_fault *vmf);

static const struct vm_operations_struct b_vm_ops = {
	.mapped = b_mapped,
	.close = b_close,
	.fault = b_fault,
};

static int b_mmap_prepare(struct vm_area_desc *desc)
{
	struct b *b = desc->file->private_data;

	if (!(desc->file->f_mode & FMODE_WRITE) && vma_desc_test(desc, VMA_WRITE_BIT))
		return -EACCES;
	if (!b->dev)
		return -ENXIO;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT, VMA_DONTCOPY_BIT);
	desc->vm_ops = &b_vm_ops;
	return 0;
}

static const struct file_operations b_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = b_mmap_prepare,
};

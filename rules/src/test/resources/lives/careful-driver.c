/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct ka { struct mutex lock; bool streaming; unsigned long pfn; size_t size; struct kref ref; };
static void ka_free(struct kref *r) { }
static int ka_get(struct ka *ka) { int ret = mutex_lock_interruptible(&ka->lock); if (ret) return ret; if (ka->streaming) ret = -EBUSY; mutex_unlock(&ka->lock); return ret; }

static int ka_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct ka *ka = *vm_private_data;

	kref_get(&ka->ref);
	return 0;
}

static void ka_close(struct vm_area_struct *vma)
{
	struct ka *ka = vma->vm_private_data;

	kref_put(&ka->ref, ka_free);
}

static void ka_open(struct vm_area_struct *vma)
{
	struct ka *ka = vma->vm_private_data;

	kref_get(&ka->ref);
}

vm_fault_t ka_fault(struct vm_fault *vmf);
static const struct vm_operations_struct ka_vm_ops = {
	.mapped = ka_mapped,
	.open = ka_open,
	.close = ka_close,
	.fault = ka_fault,
};

static int ka_mmap_prepare(struct vm_area_desc *desc)
{
	struct ka *ka = desc->file->private_data;
	int ret = ka_get(ka);

	if (ret)
		return ret;
	if (vma_desc_size(desc) > ka->size || desc->pgoff)
		return -EINVAL;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->private_data = ka;
	desc->vm_ops = &ka_vm_ops;
	return 0;
}

static const struct file_operations ka_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ka_mmap_prepare,
};

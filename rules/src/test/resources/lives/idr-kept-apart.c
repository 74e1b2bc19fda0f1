/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct k { struct idr idr; struct mutex lock; };

vm_fault_t k_fault(struct vm_fault *vmf);

static const struct vm_operations_struct k_vm_ops = {
	.fault = k_fault,
};

static int k_mmap_prepare(struct vm_area_desc *desc)
{
	struct k *k = desc->file->private_data;
	void *obj;

	mutex_lock(&k->lock);
	obj = idr_find(&k->idr, desc->pgoff);
	mutex_unlock(&k->lock);
	if (!obj)
		return -ENOENT;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = obj;
	desc->vm_ops = &k_vm_ops;
	return 0;
}

static const struct file_operations k_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = k_mmap_prepare,
};

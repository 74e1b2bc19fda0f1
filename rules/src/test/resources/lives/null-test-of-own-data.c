/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct d { struct kref kref; struct device *dev; unsigned long pfn; };
static void d_release(struct kref *k) { kfree(container_of(k, struct d, kref)); }
static void d_get(struct d *d) { kref_get(&d->kref); }
static void d_put(struct d *d) { if (d) kref_put(&d->kref, d_release); /* ~ error close-assumes-mapped */  }

static int d_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	d_get(*vm_private_data);
	return 0;
}

static void d_close(struct vm_area_struct *vma)
{
	d_put(vma->vm_private_data);
}

static const struct vm_operations_struct d_vm_ops = {
	.mapped = d_mapped,
	.close = d_close,
};

static int d_mmap_prepare(struct vm_area_desc *desc)
{
	struct d *d = desc->file->private_data;
	desc->vm_ops = &d_vm_ops;
	desc->private_data = d;
	mmap_action_remap_full(desc, d->pfn);
	return 0;
}

static const struct file_operations d_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = d_mmap_prepare,
};

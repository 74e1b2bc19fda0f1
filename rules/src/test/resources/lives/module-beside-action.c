/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct c { unsigned long pfn; };

static int c_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	if (!try_module_get(THIS_MODULE))
		return -ENODEV;
	return 0;
}

static void c_close(struct vm_area_struct *vma)
{
	module_put(THIS_MODULE); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct c_vm_ops = {
	.mapped = c_mapped,
	.close = c_close,
};

static int c_mmap_prepare(struct vm_area_desc *desc)
{
	struct c *c = desc->file->private_data;
	desc->vm_ops = &c_vm_ops;
	mmap_action_remap_full(desc, c->pfn);
	return 0;
}

static const struct file_operations c_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = c_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct b_map { refcount_t ref; int *p; };

static int b_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct b_map *m = kmalloc(sizeof(*m), GFP_KERNEL);
	int err = -ENOMEM;
	if (!m)
		goto out;
	refcount_set(&m->ref, 1);
	*vm_private_data = m;
	err = 0;
out:
	return err;
}

static void b_close(struct vm_area_struct *vma)
{
	struct b_map *m = vma->vm_private_data;

	if (WARN_ON_ONCE(!m))
		return;
	if (refcount_dec_and_test(&m->ref))
		kfree(m);
}

static const struct vm_operations_struct b_vm_ops = {
	.mapped = b_mapped,
	.close = b_close,
};

static int b_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->vm_ops = &b_vm_ops;
	return 0;
}

static const struct file_operations b_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = b_mmap_prepare,
};

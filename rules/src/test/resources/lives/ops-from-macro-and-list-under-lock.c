/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct a_map { struct list_head node; struct a *a; };
struct a { spinlock_t lock; struct list_head maps; unsigned long pfn; };

static int a_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct a *a = file->private_data;
	struct a_map *m = kzalloc_obj(*m);
	if (!m)
		return -ENOMEM;
	m->a = a;
	spin_lock(&a->lock);
	list_add_tail(&m->node, &a->maps);
	spin_unlock(&a->lock);
	*vm_private_data = m;
	return 0;
}

static void a_close(struct vm_area_struct *vma)
{
	struct a_map *m = vma->vm_private_data;

	spin_lock(&m->a->lock); /* ~ error close-assumes-mapped */
	list_del(&m->node);
	spin_unlock(&m->a->lock);
	kfree(m);
}

#define A_OPS { .mapped = a_mapped, .close = a_close }
static const struct vm_operations_struct a_vm_ops = A_OPS;

static int a_mmap_prepare(struct vm_area_desc *desc)
{
	struct a *a = desc->file->private_data;
	const struct vm_operations_struct *ops = &a_vm_ops;

	desc->vm_ops = ops;
	mmap_action_simple_ioremap(desc, a->pfn << PAGE_SHIFT, vma_desc_size(desc));
	return 0;
}

static const struct file_operations a_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = a_mmap_prepare,
};

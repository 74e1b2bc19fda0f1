/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct b_priv { struct b *b; unsigned int id; };
struct b { struct ida ida; };

static int b_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct b *b = file->private_data;
	struct b_priv *p;
	int id;

	p = kzalloc(sizeof(*p), GFP_KERNEL);
	if (!p)
		return -ENOMEM;
	id = ida_alloc(&b->ida, GFP_KERNEL);
	if (id < 0) {
		kfree(p);
		return id;
	}
	p->id = id;
	p->b = b;
	*vm_private_data = p;
	return 0;
}

static void b_close(struct vm_area_struct *vma)
{
	struct b_priv *p = vma->vm_private_data;

	ida_free(&p->b->ida, p->id); /* ~ error close-assumes-mapped */
	kfree(p);
}

static const struct vm_operations_struct b_vm_ops[] = {
	[0] = { .mapped = b_mapped, .close = b_close },
};

static int b_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &b_vm_ops[0];
	return 0;
}

static const struct file_operations b_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = b_mmap_prepare,
};

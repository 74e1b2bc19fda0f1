/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct kb { atomic_t maps; unsigned long pfn; };
struct kb_map { struct kb *kb; bool counted; };

static int kb_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct kb *kb = file->private_data;
	struct kb_map *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return -ENOMEM;
	m->kb = kb;
	m->counted = true;
	atomic_inc(&kb->maps);
	*vm_private_data = m;
	return 0;
}

static void kb_close(struct vm_area_struct *vma)
{
	struct kb_map *m = vma->vm_private_data;

	if (m && m->counted)
		atomic_dec(&m->kb->maps);
	kfree(m);
}

static const struct vm_operations_struct kb_vm_ops = {
	.mapped = kb_mapped,
	.close = kb_close,
};

static int kb_mmap_prepare(struct vm_area_desc *desc)
{
	struct kb *kb = desc->file->private_data;

	desc->vm_ops = &kb_vm_ops;
	mmap_action_ioremap_full(desc, kb->pfn);
	return 0;
}

static const struct file_operations kb_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = kb_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct a { struct mutex m; unsigned int nmaps; dma_addr_t dma; };
static int a_set_base(struct a *a, dma_addr_t dma)
{
	scoped_guard(mutex, &a->m) {
		if (a->nmaps > 0)
			return -EBUSY;
		a->dma = dma;
	}
	return 0;
}

static int a_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct a *a = *vm_private_data;

	scoped_guard(mutex, &a->m) /* ~ warning split-critical-section */
		a->nmaps++;
	return 0;
}

static const struct vm_operations_struct a_vm_ops = {
	.mapped = a_mapped,
};

static int a_mmap_prepare(struct vm_area_desc *desc)
{
	struct a *a = desc->file->private_data;
	dma_addr_t dma;

	scoped_guard(mutex, &a->m)
		dma = a->dma;
	if (!dma)
		return -ENXIO;
	desc->private_data = a;
	desc->vm_ops = &a_vm_ops;
	mmap_action_ioremap_full(desc, dma >> PAGE_SHIFT);
	return 0;
}

static const struct file_operations a_fops = {
	.mmap_prepare = a_mmap_prepare,
};
int a_x(struct a *a) { return a_set_base(a, 1); }

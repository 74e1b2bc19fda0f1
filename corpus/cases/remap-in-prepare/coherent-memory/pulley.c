/* SPDX-License-Identifier: Apache-2.0 */
/* Coherent DMA memory has no action, and the hook works around that with a made-up VMA. Written by hand. */
#include <linux/dma-mapping.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	const struct vm_operations_struct *vm_ops;
	struct device *dev;
	void *cpu_addr;
	dma_addr_t dma_addr;
	size_t size;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	struct vm_area_struct vma = { };

	vma.vm_start = desc->start;
	vma.vm_end = desc->end;
	vma.vm_page_prot = desc->page_prot;
	desc->vm_ops = pulley->vm_ops;
	/* ~ error remap-in-prepare */
	return dma_mmap_coherent(pulley->dev, &vma, pulley->cpu_addr,
				 pulley->dma_addr, pulley->size);
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};

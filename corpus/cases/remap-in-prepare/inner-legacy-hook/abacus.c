/* SPDX-License-Identifier: Apache-2.0 */
/* The old hook of a subsystem's table has a real VMA. Written by hand. */
#include <linux/dma-mapping.h>
#include <linux/mm.h>

struct abacus {
	struct device *dev;
	void *cpu_addr;
	dma_addr_t dma_addr;
	size_t size;
};

struct abacus_ops {
	int (*mmap)(struct abacus *abacus, struct vm_area_struct *vma);
};

static int abacus_mmap(struct abacus *abacus, struct vm_area_struct *vma)
{
	return dma_mmap_coherent(abacus->dev, vma, abacus->cpu_addr,
				 abacus->dma_addr, abacus->size);
}

static const struct abacus_ops abacus_ops = {
	.mmap = abacus_mmap,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/gong.h>
#include "gong.h"

static int gong_mmap(struct gong *gong, struct vm_area_struct *vma)
{
	return dma_mmap_coherent(gong->dev, vma, gong->mem, gong->dma, gong->size);
}

static const struct gong_ops gong_ops = {
	.mmap = gong_mmap,
};

static const struct gong_memory_ops gong_memory_ops = {
	.mmap = gong_memory_map,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/fs.h>

struct gong_private;

/* An owner that no header knows. */
struct gong_private_ops {
	int (*mmap_ring)(struct gong_private *gong, struct vm_area_struct *vma);
	int (*mmap_size)(struct gong_private *gong);
};

struct gong_private {
	unsigned long pfn[2];
};

/* Two ranges. */
static int private_mmap(struct gong_private *gong, struct vm_area_struct *vma)
{
	int err;

	err = remap_pfn_range(vma, vma->vm_start, gong->pfn[0], 4096, vma->vm_page_prot);
	if (err)
		return err;
	return remap_pfn_range(vma, vma->vm_start + 4096, gong->pfn[1], 4096, vma->vm_page_prot);
}

static int private_size(struct gong_private *gong)
{
	return 8192;
}

static const struct gong_private_ops private_ops = {
	.mmap_ring = private_mmap,
	.mmap_size = private_size,
};

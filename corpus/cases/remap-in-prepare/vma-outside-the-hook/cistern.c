/* SPDX-License-Identifier: Apache-2.0 */
/* The wrapper around an inner hook has a real VMA and maps by hand when there is no hook. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	int (*mmap_prepare)(struct cistern *cistern, struct vm_area_desc *desc);
	phys_addr_t base;
};

int cistern_map(struct cistern *cistern, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	if (!cistern->mmap_prepare)
		return vm_iomap_memory(vma, cistern->base, PAGE_SIZE);

	compat_set_desc_from_vma(&desc, file, vma);
	err = cistern->mmap_prepare(cistern, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

static int cistern_io_prepare(struct cistern *cistern, struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, cistern->base, PAGE_SIZE);
	return 0;
}

void cistern_setup(struct cistern *cistern)
{
	cistern->mmap_prepare = cistern_io_prepare;
}

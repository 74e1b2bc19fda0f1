/* SPDX-License-Identifier: Apache-2.0 */
/* Constants of the driver that start with VM_ and a VMA_ bit of its own are no flags of a mapping. Written by hand. */
#include <linux/bits.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/vmalloc.h>

#define VM_CISTERN_SLOT		VMA_EXEC_BIT
#define VMA_CISTERN_READY_BIT	3

struct cistern {
	unsigned long state;
	struct page **pages;
	void *vaddr;
	phys_addr_t base;
};

static int cistern_mmap_prepare(struct vm_area_desc *desc)
{
	struct cistern *cistern = desc->file->private_data;

	if (!(cistern->state & BIT(VMA_CISTERN_READY_BIT)))
		return -EAGAIN;
	if (vma_desc_test(desc, VM_CISTERN_SLOT))
		return -EPERM;

	mmap_action_simple_ioremap(desc, cistern->base, PAGE_SIZE);
	return 0;
}

void cistern_map_kernel(struct cistern *cistern)
{
	cistern->vaddr = vmap(cistern->pages, 1, VM_MAP, PAGE_KERNEL);
}

static const struct file_operations cistern_fops = {
	.mmap_prepare = cistern_mmap_prepare,
};

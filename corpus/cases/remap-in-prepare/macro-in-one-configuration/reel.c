/* SPDX-License-Identifier: Apache-2.0 */
/* One configuration maps by hand, through a macro of the file, the other by an action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	const struct vm_operations_struct *vm_ops;
	void *buffer;
};

#define reel_map_buffer(reel, vma)	remap_vmalloc_range((vma), (reel)->buffer, 0)

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;
#ifdef CONFIG_REEL_VMALLOC
	struct vm_area_struct vma = { .vm_start = desc->start, .vm_end = desc->end };

	desc->vm_ops = reel->vm_ops;
	return reel_map_buffer(reel, &vma); /* ~ error remap-in-prepare */
#else
	mmap_action_remap_full(desc, virt_to_phys(reel->buffer) >> PAGE_SHIFT);
	return 0;
#endif
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};

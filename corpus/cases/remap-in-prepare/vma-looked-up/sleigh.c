/* SPDX-License-Identifier: Apache-2.0 */
/* The hook looks for a VMA at its address and finds at best a foreign one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	const struct vm_operations_struct *vm_ops;
	unsigned long pfn;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;
	struct vm_area_struct *vma = find_vma(desc->mm, desc->start);

	if (!vma)
		return -ENOENT;

	desc->vm_ops = sleigh->vm_ops;
	/* ~ error remap-in-prepare */
	return io_remap_pfn_range(vma, desc->start, sleigh->pfn, PAGE_SIZE, desc->page_prot);
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook allocates what only close frees: a merge or a failed VMA allocation leaks it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct marimba_map {
	unsigned long nr_faults;
};

static void marimba_vm_close(struct vm_area_struct *vma)
{
	kfree(vma->vm_private_data);
}

static const struct vm_operations_struct marimba_vm_ops = {
	.close = marimba_vm_close,
};

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba_map *map;

	map = kzalloc(sizeof(*map), GFP_KERNEL); /* ~ error allocation-in-prepare */
	if (!map)
		return -ENOMEM;

	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = map;
	desc->vm_ops = &marimba_vm_ops;
	return 0;
}

static const struct file_operations marimba_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= marimba_mmap_prepare,
};

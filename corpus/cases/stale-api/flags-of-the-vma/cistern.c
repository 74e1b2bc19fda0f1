/* SPDX-License-Identifier: Apache-2.0 */
/* The VMA still has the flags word that the descriptor lost. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	phys_addr_t base;
};

static void cistern_vm_open(struct vm_area_struct *vma)
{
	if (vma->vm_flags & VM_WRITE)
		pr_debug("cistern: writable mapping copied\n");
}

static const struct vm_operations_struct cistern_vm_ops = {
	.open = cistern_vm_open,
};

static int cistern_mmap_prepare(struct vm_area_desc *desc)
{
	struct cistern *cistern = desc->file->private_data;

	desc->vm_ops = &cistern_vm_ops;
	mmap_action_simple_ioremap(desc, cistern->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations cistern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= cistern_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The flags are changed in place, through their address. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;
	vma_flags_t *flags = &desc->vma_flags;

	vma_flags_set(flags, VMA_EXEC_BIT); /* ~ error permission-gained */
	mmap_action_simple_ioremap(desc, spindle->base, spindle->len);
	return 0;
}

static const struct file_operations spindle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= spindle_mmap_prepare,
};

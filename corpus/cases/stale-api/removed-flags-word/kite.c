/* SPDX-License-Identifier: Apache-2.0 */
/* The hook reads and writes the flags word that the descriptor had until 6.19. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	size_t len;
};

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;

	if (desc->vm_flags & VM_EXEC) /* ~ error stale-api */
		return -EPERM;

	desc->vm_flags |= VM_DONTCOPY; /* ~ error stale-api */
	mmap_action_simple_ioremap(desc, kite->base, kite->len);
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

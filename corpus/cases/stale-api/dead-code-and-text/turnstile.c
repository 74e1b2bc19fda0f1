/* SPDX-License-Identifier: Apache-2.0 */
/* The stale names stand only under #if 0, in a comment and in a message. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct turnstile {
	phys_addr_t base;
};

static int turnstile_mmap_prepare(struct vm_area_desc *desc)
{
	struct turnstile *turnstile = desc->file->private_data;

#if 0
	desc->action.success_hook = turnstile_mapped;
#endif
	/* vma_desc_test_flags() meant any of the bits, so this asks for any */
	if (vma_desc_test_any(desc, VMA_WRITE_BIT, VMA_EXEC_BIT)) {
		pr_debug("turnstile: desc->vm_flags not allowed\n");
		return -EACCES;
	}

	mmap_action_simple_ioremap(desc, turnstile->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations turnstile_fops = {
	.mmap_prepare = turnstile_mmap_prepare,
};

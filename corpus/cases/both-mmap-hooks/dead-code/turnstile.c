/* SPDX-License-Identifier: Apache-2.0 */
/* The old member stands beside the new one, but under #if 0. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct turnstile {
	phys_addr_t base;
};

static int turnstile_mmap_prepare(struct vm_area_desc *desc)
{
	struct turnstile *turnstile = desc->file->private_data;

	mmap_action_simple_ioremap(desc, turnstile->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations turnstile_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= turnstile_mmap_prepare,
#if 0
	.mmap		= turnstile_mmap,
#endif
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Only one configuration adds the old hook to a table that always has the new one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;

	mmap_action_simple_ioremap(desc, sleigh->base, PAGE_SIZE);
	return 0;
}

#ifdef CONFIG_SLEIGH_COMPAT
static int sleigh_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct sleigh *sleigh = file->private_data;

	return vm_iomap_memory(vma, sleigh->base, PAGE_SIZE);
}
#endif

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
#ifdef CONFIG_SLEIGH_COMPAT
	/* ~ error both-mmap-hooks */
	.mmap		= sleigh_mmap, /* ~ note deprecated-mmap-hook */
#endif
};

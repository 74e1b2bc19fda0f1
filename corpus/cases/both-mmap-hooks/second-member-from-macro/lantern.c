/* SPDX-License-Identifier: Apache-2.0 */
/* The new hook hides in a macro of default members. Reduced from the shape of graphics drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	phys_addr_t base;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;

	mmap_action_simple_ioremap(desc, lantern->base, PAGE_SIZE);
	return 0;
}

static int lantern_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lantern *lantern = file->private_data;

	return vm_iomap_memory(vma, lantern->base, PAGE_SIZE);
}

#define LANTERN_DEFAULT_FOPS			\
	.owner		= THIS_MODULE,		\
	.mmap_prepare	= lantern_mmap_prepare,	\
	.llseek		= noop_llseek

static const struct file_operations lantern_fops = {
	.mmap = lantern_mmap, /* ~ note deprecated-mmap-hook */
	LANTERN_DEFAULT_FOPS, /* ~ error both-mmap-hooks */
};

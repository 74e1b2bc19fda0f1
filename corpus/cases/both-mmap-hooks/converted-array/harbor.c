/* SPDX-License-Identifier: Apache-2.0 */
/* Every element of an array of tables has only the new hook, once through a macro. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	phys_addr_t base;
};

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	struct harbor *harbor = desc->file->private_data;

	mmap_action_simple_ioremap(desc, harbor->base, PAGE_SIZE);
	return 0;
}

#define HARBOR_FOPS				\
	.owner		= THIS_MODULE,		\
	.mmap_prepare	= harbor_mmap_prepare

static const struct file_operations harbor_fops[2] = {
	{ .owner = THIS_MODULE, .mmap_prepare = harbor_mmap_prepare },
	{ HARBOR_FOPS },
};

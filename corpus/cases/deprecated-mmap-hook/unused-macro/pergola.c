/* SPDX-License-Identifier: Apache-2.0 */
/* A macro with the old member that no table uses, and a comment that names it, register nothing. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pergola {
	phys_addr_t base;
};

#define PERGOLA_OLD_FOPS	\
	.owner = THIS_MODULE,	\
	.mmap = pergola_mmap

static int pergola_mmap_prepare(struct vm_area_desc *desc)
{
	struct pergola *pergola = desc->file->private_data;

	mmap_action_simple_ioremap(desc, pergola->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations pergola_fops = {
	.owner = THIS_MODULE,
	/* was: .mmap = pergola_mmap, */
	.mmap_prepare = pergola_mmap_prepare,
};

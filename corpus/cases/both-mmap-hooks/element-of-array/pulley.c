/* SPDX-License-Identifier: Apache-2.0 */
/* Of two tables in one array the second has both hooks. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t base;
};

static int pulley_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pulley *pulley = file->private_data;

	return vm_iomap_memory(vma, pulley->base, PAGE_SIZE);
}

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;

	mmap_action_simple_ioremap(desc, pulley->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations pulley_fops[] = {
	[0] = {
		.mmap_prepare	= pulley_mmap_prepare,
	},
	[1] = {
		.mmap		= pulley_mmap, /* ~ note deprecated-mmap-hook */
		.mmap_prepare	= pulley_mmap_prepare, /* ~ error both-mmap-hooks */
	},
};

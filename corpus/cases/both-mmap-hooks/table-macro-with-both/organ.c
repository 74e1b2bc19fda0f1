/* SPDX-License-Identifier: Apache-2.0 */
/* A macro that defines the whole table sets both members, so its use is reported. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	phys_addr_t base;
};

static int organ_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct organ *organ = file->private_data;

	return vm_iomap_memory(vma, organ->base, PAGE_SIZE);
}

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;

	mmap_action_simple_ioremap(desc, organ->base, PAGE_SIZE);
	return 0;
}

#define DEFINE_ORGAN_FOPS(name, old, new)		\
	static const struct file_operations name = {	\
		.owner = THIS_MODULE,			\
		.mmap = old,				\
		.mmap_prepare = new,			\
	}

/* ~ error both-mmap-hooks */
DEFINE_ORGAN_FOPS(organ_fops, organ_mmap, organ_mmap_prepare); /* ~ note deprecated-mmap-hook */

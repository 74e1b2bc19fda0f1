/* SPDX-License-Identifier: Apache-2.0 */
/* A cleanup attribute frees the scratch string at the end of the scope. Written by hand. */
#include <linux/cleanup.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct lattice {
	const char *name;
	phys_addr_t base;
};

bool lattice_name_allowed(const char *name);

static int lattice_mmap_prepare(struct vm_area_desc *desc)
{
	struct lattice *lattice = desc->file->private_data;
	char *name __free(kfree) = kstrdup(lattice->name, GFP_KERNEL);

	if (!name)
		return -ENOMEM;
	if (!lattice_name_allowed(name))
		return -EPERM;

	mmap_action_simple_ioremap(desc, lattice->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations lattice_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lattice_mmap_prepare,
};

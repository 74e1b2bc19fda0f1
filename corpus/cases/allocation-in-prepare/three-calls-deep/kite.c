/* SPDX-License-Identifier: Apache-2.0 */
/* The allocation is three calls below the hook and comes back through an out parameter. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct kite_map {
	unsigned long nr_faults;
};

static struct kite_map *kite_map_new(void)
{
	return kzalloc(sizeof(struct kite_map), GFP_KERNEL); /* ~ error allocation-in-prepare */
}

static int kite_map_make(struct kite_map **mapp)
{
	*mapp = kite_map_new();
	return *mapp ? 0 : -ENOMEM;
}

static int kite_attach(struct vm_area_desc *desc)
{
	struct kite_map *map;
	int err = kite_map_make(&map);

	if (!err)
		desc->private_data = map;
	return err;
}

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	return kite_attach(desc) ?: generic_file_mmap_prepare(desc);
}

static const struct file_operations kite_fops = {
	.mmap_prepare = kite_mmap_prepare,
};

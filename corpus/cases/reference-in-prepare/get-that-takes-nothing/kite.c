/* SPDX-License-Identifier: Apache-2.0 */
/* A helper whose name says get only follows pointers. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	struct kite *parent;
	phys_addr_t base;
};

static struct kite *kite_get(struct file *file)
{
	return file->private_data;
}

static struct kite *kite_get_parent(struct kite *kite)
{
	return kite->parent ? kite->parent : kite;
}

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = kite_get_parent(kite_get(desc->file));

	mmap_action_simple_ioremap(desc, kite->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

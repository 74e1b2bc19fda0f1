/* SPDX-License-Identifier: Apache-2.0 */
/* A helper whose name says alloc picks a slot of the device's own array. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define THIMBLE_SLOTS	4

struct thimble_slot {
	phys_addr_t base;
};

struct thimble {
	struct thimble_slot slots[THIMBLE_SLOTS];
};

static struct thimble_slot *thimble_alloc_slot(struct thimble *thimble, pgoff_t pgoff)
{
	return pgoff < THIMBLE_SLOTS ? &thimble->slots[pgoff] : NULL;
}

static int thimble_mmap_prepare(struct vm_area_desc *desc)
{
	struct thimble_slot *slot;

	slot = thimble_alloc_slot(desc->file->private_data, desc->pgoff);
	if (!slot)
		return -EINVAL;

	desc->pgoff = 0;
	desc->private_data = slot;
	mmap_action_simple_ioremap(desc, slot->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations thimble_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= thimble_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* All of the action is replaced. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trowel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int trowel_mmap_prepare(struct vm_area_desc *desc)
{
	struct trowel *trowel = desc->file->private_data;
	mmap_action_remap_full(desc, trowel->pfn);
	if (!trowel->len)
		desc->action = (struct mmap_action){ .type = MMAP_NOTHING }; /* ~ error action-field-written */
	return 0;
}

static const struct file_operations trowel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trowel_mmap_prepare,
};

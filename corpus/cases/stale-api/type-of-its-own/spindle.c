/* SPDX-License-Identifier: Apache-2.0 */
/* The driver has a struct of its own with the name of the first proposal's descriptor. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct vma_proto {
	u16 version;
	u16 header;
};

struct spindle {
	struct vma_proto proto;
	phys_addr_t base;
};

static bool spindle_supported(const struct vma_proto *proto)
{
	return proto->version == 2;
}

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;

	if (!spindle_supported(&spindle->proto))
		return -EPROTO;

	mmap_action_simple_ioremap(desc, spindle->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations spindle_fops = {
	.mmap_prepare = spindle_mmap_prepare,
};

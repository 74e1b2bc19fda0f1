/* SPDX-License-Identifier: Apache-2.0 */
/* The hook fills the success and error callbacks that the action had until 7.1. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
	size_t len;
};

static int gong_mapped(const struct vm_area_struct *vma)
{
	return 0;
}

static int gong_failed(int err)
{
	return -EAGAIN;
}

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;

	mmap_action_simple_ioremap(desc, gong->base, gong->len);
	desc->action.success_hook = gong_mapped; /* ~ error stale-api */
	desc->action.error_hook = gong_failed; /* ~ error stale-api */
	return 0;
}

static const struct file_operations gong_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= gong_mmap_prepare,
};

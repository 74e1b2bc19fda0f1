/* SPDX-License-Identifier: Apache-2.0 */
/* The unwinding frees the object on every failing path, but success leaves it behind. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct gong {
	phys_addr_t base;
	size_t len;
};

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;
	u32 *shadow = kcalloc(16, sizeof(*shadow), GFP_KERNEL); /* ~ error allocation-in-prepare */
	int err = -ENOMEM;

	if (!shadow)
		return err;

	err = -EINVAL;
	if (desc->pgoff)
		goto free;
	if (vma_desc_size(desc) > gong->len)
		goto free;

	desc->private_data = shadow;
	mmap_action_simple_ioremap(desc, gong->base, gong->len);
	return 0;
free:
	kfree(shadow);
	return err;
}

static const struct file_operations gong_fops = {
	.mmap_prepare = gong_mmap_prepare,
};

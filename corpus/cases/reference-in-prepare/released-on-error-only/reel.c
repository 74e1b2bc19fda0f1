/* SPDX-License-Identifier: Apache-2.0 */
/* The unwinding drops the reference on every failing path, but success still holds it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/refcount.h>

struct reel {
	refcount_t users;
	phys_addr_t base;
	size_t len;
	bool dying;
};

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;
	int err = -ENODEV;

	if (!refcount_inc_not_zero(&reel->users)) /* ~ error reference-in-prepare */
		return -ENXIO;
	if (reel->dying)
		goto put;
	err = -EINVAL;
	if (vma_desc_size(desc) > reel->len)
		goto put;

	mmap_action_simple_ioremap(desc, reel->base, reel->len);
	return 0;
put:
	refcount_dec(&reel->users);
	return err;
}

static const struct file_operations reel_fops = {
	.mmap_prepare = reel_mmap_prepare,
};

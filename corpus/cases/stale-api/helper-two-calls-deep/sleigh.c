/* SPDX-License-Identifier: Apache-2.0 */
/* A check below the hook reads the removed flags word. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
	bool readonly;
};

static bool sleigh_wants_write(const struct vm_area_desc *desc)
{
	return desc->vm_flags & VM_MAYWRITE; /* ~ error stale-api */
}

static int sleigh_check(const struct sleigh *sleigh, const struct vm_area_desc *desc)
{
	if (sleigh->readonly && sleigh_wants_write(desc))
		return -EACCES;
	return 0;
}

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;
	int err = sleigh_check(sleigh, desc);

	if (!err)
		mmap_action_simple_ioremap(desc, sleigh->base, PAGE_SIZE);
	return err;
}

static const struct file_operations sleigh_fops = {
	.mmap_prepare = sleigh_mmap_prepare,
};

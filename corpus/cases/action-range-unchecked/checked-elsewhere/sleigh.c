/* SPDX-License-Identifier: Apache-2.0 */
/* A function that is not in sight checks. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

int sleigh_check(struct sleigh *sleigh, struct vm_area_desc *desc);

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;
	if (sleigh_check(sleigh, desc))
		return -EINVAL;
	mmap_action_remap(desc, desc->start, sleigh->pfn, sleigh->len);
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

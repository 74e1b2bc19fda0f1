/* SPDX-License-Identifier: Apache-2.0 */
/* A hook that refuses every request needs no ops. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pestle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int pestle_mmap_prepare(struct vm_area_desc *desc)
{
	struct pestle *pestle = desc->file->private_data;
	return pestle->len ? -EPERM : -ENODEV;
}

static const struct file_operations pestle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pestle_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook pins the module of a backend until close. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/module.h>

struct sleigh {
	struct module *backend;
	phys_addr_t base;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;

	if (!try_module_get(sleigh->backend)) /* ~ error reference-in-prepare */
		return -ENODEV;

	mmap_action_simple_ioremap(desc, sleigh->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};

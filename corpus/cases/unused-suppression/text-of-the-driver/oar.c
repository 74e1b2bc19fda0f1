/* SPDX-License-Identifier: Apache-2.0 */
/* The words stand in a string, and are no comment. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct oar {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int oar_mmap_prepare(struct vm_area_desc *desc)
{
	struct oar *oar = desc->file->private_data;
	pr_debug("/* mmaproof: allow permission-gained - no comment */");
	mmap_action_remap_full(desc, oar->pfn);
	return 0;
}

static const struct file_operations oar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= oar_mmap_prepare,
};

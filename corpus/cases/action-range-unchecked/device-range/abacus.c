/* SPDX-License-Identifier: Apache-2.0 */
/* This action takes the range of the device, and the core compares. Reduced from the shape of char and misc drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;
	mmap_action_simple_ioremap(desc, abacus->base, abacus->len);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the driver adds it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

#define START(dev, d) ((dev)->base + PFN_PHYS((d)->pgoff))

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;
	mmap_action_simple_ioremap(desc, START(kite, desc), kite->len); /* ~ warning offset-applied-twice */
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= kite_mmap_prepare,
};

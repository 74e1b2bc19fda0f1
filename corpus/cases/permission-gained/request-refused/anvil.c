/* SPDX-License-Identifier: Apache-2.0 */
/* On the way on which the permission is set the hook fails. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct anvil {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int anvil_mmap_prepare(struct vm_area_desc *desc)
{
	struct anvil *anvil = desc->file->private_data;
	if (!anvil->len) {
		vma_desc_set_flags(desc, VMA_WRITE_BIT);
		return -ENXIO;
	}
	mmap_action_simple_ioremap(desc, anvil->base, anvil->len);
	return 0;
}

static const struct file_operations anvil_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= anvil_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook clears a flag that says what the action has mapped. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct jetty {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int jetty_mmap_prepare(struct vm_area_desc *desc)
{
	struct jetty *jetty = desc->file->private_data;
	mmap_action_remap_full(desc, jetty->pfn);
	vma_desc_clear_flags(desc, VMA_PFNMAP_BIT); /* ~ error action-flags-cleared */
	return 0;
}

static const struct file_operations jetty_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= jetty_mmap_prepare,
};

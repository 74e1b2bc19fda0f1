/* SPDX-License-Identifier: Apache-2.0 */
/* The comment stands two lines above the finding. Written by hand. */
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
	/* mmaproof: allow permission-gained - the pipe needs it */ /* ~ warning unused-suppression */

	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_remap_full(desc, jetty->pfn);
	return 0;
}

static const struct file_operations jetty_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= jetty_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook makes a file that was opened for reading writable by mprotect(). Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_simple_ioremap(desc, lantern->base, lantern->len);
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

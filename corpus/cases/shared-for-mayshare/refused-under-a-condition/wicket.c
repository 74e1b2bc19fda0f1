/* SPDX-License-Identifier: Apache-2.0 */
/* A shared mapping needs a property of the device; with it, all are alike. Reduced from the shape of fs. */
#include <linux/fs.h>
#include <linux/mm.h>

struct wicket {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int wicket_mmap_prepare(struct vm_area_desc *desc)
{
	struct wicket *wicket = desc->file->private_data;
	if (vma_desc_test(desc, VMA_SHARED_BIT) && !wicket->len)
		return -EOPNOTSUPP;
	mmap_action_simple_ioremap(desc, wicket->base, wicket->len);
	return 0;
}

static const struct file_operations wicket_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= wicket_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Writable shared mappings are to be refused, and the test refuses every private one too. Reduced from the shape of fs. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ferry {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int ferry_mmap_prepare(struct vm_area_desc *desc)
{
	struct ferry *ferry = desc->file->private_data;
	if (vma_desc_test_any(desc, VMA_SHARED_BIT, VMA_MAYWRITE_BIT)) /* ~ warning any-for-all */
		return -EINVAL;
	mmap_action_simple_ioremap(desc, ferry->base, ferry->len);
	return 0;
}

static const struct file_operations ferry_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ferry_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* All are asked for. Reduced from the shape of fs. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ladle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int ladle_mmap_prepare(struct vm_area_desc *desc)
{
	struct ladle *ladle = desc->file->private_data;
	if (vma_desc_test_all(desc, VMA_SHARED_BIT, VMA_MAYWRITE_BIT))
		return -EINVAL;
	mmap_action_simple_ioremap(desc, ladle->base, ladle->len);
	return 0;
}

static const struct file_operations ladle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ladle_mmap_prepare,
};

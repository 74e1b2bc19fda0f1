/* SPDX-License-Identifier: Apache-2.0 */
/* Which memory is mapped goes by the flag. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct quill {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct quill *quill = desc->file->private_data;
	if (vma_desc_test(desc, VMA_SHARED_BIT)) { /* ~ note shared-for-mayshare */
		mmap_action_remap_full(desc, quill->pfn);
		return 0;
	}
	mmap_action_remap_full(desc, quill->pfn + 1);
	return 0;
}

static const struct file_operations quill_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= quill_mmap_prepare,
};

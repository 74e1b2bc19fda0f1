/* SPDX-License-Identifier: Apache-2.0 */
/* A loop asks for one range after the other and only the last remains. Reduced from the shape of crash dump devices. */
#include <linux/fs.h>
#include <linux/mm.h>

#define LANTERN_BANKS	4

struct lantern {
	unsigned long bank_pfn[LANTERN_BANKS];
};

static int lantern_mmap_prepare(struct vm_area_desc *desc)
{
	struct lantern *lantern = desc->file->private_data;
	unsigned long addr = desc->start;
	int i;

	if (vma_desc_pages(desc) != LANTERN_BANKS)
		return -EINVAL;

	for (i = 0; i < LANTERN_BANKS; i++) {
		/* ~ error action-overwritten */
		mmap_action_remap(desc, addr, lantern->bank_pfn[i], PAGE_SIZE);
		addr += PAGE_SIZE;
	}
	return 0;
}

static const struct file_operations lantern_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= lantern_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The hook checks the request and forgets the ops: every access will fault. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct candle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int candle_mmap_prepare(struct vm_area_desc *desc)
{
	struct candle *candle = desc->file->private_data;
	if (vma_desc_size(desc) > candle->len)
		return -EINVAL;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	return 0; /* ~ warning vm-ops-missing */
}

static const struct file_operations candle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= candle_mmap_prepare,
};

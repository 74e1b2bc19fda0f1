/* SPDX-License-Identifier: Apache-2.0 */
/* Every offset but 0 is refused. Written by hand. */
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
	if (desc->pgoff)
		return -EINVAL;
	mmap_action_simple_ioremap(desc, candle->base + (desc->pgoff << PAGE_SHIFT), candle->len);
	return 0;
}

static const struct file_operations candle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= candle_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Faults fill the page tables. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct candle {
	struct address_space *mapping;
	unsigned long pfn;
	phys_addr_t base;
	size_t len;
};

static void candle_revoke(struct candle *candle)
{
	unmap_mapping_range(candle->mapping, 0, 0, 1);
}

static const struct vm_operations_struct candle_vm_ops;

static int candle_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct candle *candle = file->private_data;
	vma->vm_private_data = candle;
	vma->vm_ops = &candle_vm_ops;
	return 0;
}

static const struct file_operations candle_fops = {
	.owner	= THIS_MODULE,
	.mmap	= candle_mmap, /* ~ note deprecated-mmap-hook */
};

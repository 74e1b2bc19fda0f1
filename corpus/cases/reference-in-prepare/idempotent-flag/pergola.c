/* SPDX-License-Identifier: Apache-2.0 */
/* The hook marks the file as mapped, which nothing undoes. Reduced from the shape of disk file systems. */
#include <linux/bitops.h>
#include <linux/fs.h>
#include <linux/mm.h>

#define PERGOLA_WAS_MAPPED	0

struct pergola {
	unsigned long state;
	bool seen_writer;
	phys_addr_t base;
};

static int pergola_mmap_prepare(struct vm_area_desc *desc)
{
	struct pergola *pergola = desc->file->private_data;

	file_accessed(desc->file);
	set_bit(PERGOLA_WAS_MAPPED, &pergola->state);
	if (vma_desc_test(desc, VMA_WRITE_BIT))
		pergola->seen_writer = true;

	mmap_action_simple_ioremap(desc, pergola->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations pergola_fops = {
	.mmap_prepare = pergola_mmap_prepare,
};

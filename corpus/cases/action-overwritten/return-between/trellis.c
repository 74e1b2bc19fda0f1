/* SPDX-License-Identifier: Apache-2.0 */
/* The first action is followed by a return, in the hook or because a helper says so. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	unsigned long ring_pfn;
	phys_addr_t regs;
	phys_addr_t rom;
};

static bool trellis_map_rom(struct trellis *trellis, struct vm_area_desc *desc)
{
	if (desc->pgoff != 2)
		return false;
	desc->pgoff = 0;
	mmap_action_simple_ioremap(desc, trellis->rom, PAGE_SIZE);
	return true;
}

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;

	if (trellis_map_rom(trellis, desc))
		return 0;
	if (desc->pgoff == 1) {
		mmap_action_remap_full(desc, trellis->ring_pfn);
		return 0;
	}

	mmap_action_simple_ioremap(desc, trellis->regs, PAGE_SIZE);
	return 0;
}

static const struct file_operations trellis_fops = {
	.mmap_prepare = trellis_mmap_prepare,
};

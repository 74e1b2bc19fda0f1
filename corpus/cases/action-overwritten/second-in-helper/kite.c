/* SPDX-License-Identifier: Apache-2.0 */
/* The second action is set two calls below the hook, after a helper set the first. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t regs;
	unsigned long ring_pfn;
};

static void kite_map_regs(struct kite *kite, struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, kite->regs, PAGE_SIZE);
}

static void kite_map_pfn(struct kite *kite, struct vm_area_desc *desc)
{
	mmap_action_remap_full(desc, kite->ring_pfn); /* ~ error action-overwritten */
}

static void kite_map_ring(struct kite *kite, struct vm_area_desc *desc)
{
	if (kite->ring_pfn)
		kite_map_pfn(kite, desc);
}

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;

	kite_map_regs(kite, desc);
	kite_map_ring(kite, desc);
	return 0;
}

static const struct file_operations kite_fops = {
	.mmap_prepare = kite_mmap_prepare,
};

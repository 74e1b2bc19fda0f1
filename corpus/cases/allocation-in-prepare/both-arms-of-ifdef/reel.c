/* SPDX-License-Identifier: Apache-2.0 */
/* Each configuration allocates the private data in its own way, one of them through a macro. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

struct reel_track {
	u8 history[512];
};

#define reel_track_new()	kzalloc_obj(struct reel_track)

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel_track *track;

#ifdef CONFIG_REEL_BIG_HISTORY
	track = vzalloc(64 * sizeof(*track)); /* ~ error allocation-in-prepare */
#else
	track = reel_track_new(); /* ~ error allocation-in-prepare */
#endif
	if (!track)
		return -ENOMEM;

	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = track;
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* Two options, each with an action through a macro of the file, can be on together. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#define reel_map(desc, reel, nr)	mmap_action_remap_full(desc, (reel)->pfn[nr])

struct reel {
	unsigned long pfn[2];
};

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;

	if (!reel->pfn[0] || !reel->pfn[1])
		return -ENXIO;
#ifdef CONFIG_REEL_FRONT
	reel_map(desc, reel, 0);
#endif
#ifdef CONFIG_REEL_BACK
	reel_map(desc, reel, 1); /* ~ error action-overwritten */
#endif
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};

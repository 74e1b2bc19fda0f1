/* SPDX-License-Identifier: Apache-2.0 */
/* What the hook fills it has allocated, and frees. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/string.h>

struct flagon {
	unsigned long pfn;
};

int flagon_ask(struct flagon *flagon, void *request);

static int flagon_mmap_prepare(struct vm_area_desc *desc)
{
	struct flagon *flagon = desc->file->private_data;
	void *request = kmalloc(64, GFP_KERNEL);
	int err;

	if (!request)
		return -ENOMEM;
	memset(request, 0, 64);
	err = flagon_ask(flagon, request);
	kfree(request);
	if (!err)
		mmap_action_remap_full(desc, flagon->pfn);
	return err;
}

static const struct file_operations flagon_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = flagon_mmap_prepare,
};

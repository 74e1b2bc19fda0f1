/* SPDX-License-Identifier: Apache-2.0 */
/* The mask comes from a macro of the driver's header, the call has no constant in it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

#include "tongs.h"

struct tongs {
	unsigned long pfn;
};

static int tongs_mmap_prepare(struct vm_area_desc *desc)
{
	struct tongs *tongs = desc->file->private_data;

	if (vma_desc_test(desc, TONGS_REFUSED)) /* ~ error flag-type-mismatch */
		return -EPERM;
	mmap_action_remap_full(desc, tongs->pfn);
	return 0;
}

static const struct file_operations tongs_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = tongs_mmap_prepare,
};

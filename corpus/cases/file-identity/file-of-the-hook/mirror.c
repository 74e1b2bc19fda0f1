/* SPDX-License-Identifier: Apache-2.0 */
/* The state is found through the file whose hook it is. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct mirror {
	unsigned long pfn;
};

static int mirror_mmap_prepare(struct vm_area_desc *desc)
{
	struct mirror *mirror = desc->file->private_data;

	mmap_action_remap_full(desc, mirror->pfn);
	return 0;
}

static const struct file_operations mirror_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = mirror_mmap_prepare,
};

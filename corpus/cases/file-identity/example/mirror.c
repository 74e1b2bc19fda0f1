/* SPDX-License-Identifier: Apache-2.0 */
/* Under a stacked file system the mapped file is that of the upper one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct mirror {
	unsigned long pfn;
};

static int mirror_mmap_prepare(struct vm_area_desc *desc)
{
	struct mirror *mirror = desc->vm_file->private_data; /* ~ warning file-identity */

	mmap_action_remap_full(desc, mirror->pfn);
	return 0;
}

static const struct file_operations mirror_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = mirror_mmap_prepare,
};

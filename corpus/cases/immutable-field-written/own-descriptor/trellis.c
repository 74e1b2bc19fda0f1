/* SPDX-License-Identifier: Apache-2.0 */
/* A stacked hook builds a descriptor of its own for the lower file. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	struct file *lower;
};

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;
	struct vm_area_desc lower = *desc;
	int err;

	lower.file = trellis->lower;
	lower.vm_file = trellis->lower;
	lower.end = desc->start + PAGE_SIZE;
	err = vfs_mmap_prepare(trellis->lower, &lower);
	if (err)
		return err;

	return generic_file_mmap_prepare(desc);
}

static const struct file_operations trellis_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trellis_mmap_prepare,
};

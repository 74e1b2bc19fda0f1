/* SPDX-License-Identifier: Apache-2.0 */
/* The private data is an object that the open file already owns. Reduced from the shape of relay buffers. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct harbor_buffer {
	unsigned long size;
};

static int harbor_open(struct inode *inode, struct file *file)
{
	struct harbor_buffer *buffer = kzalloc(sizeof(*buffer), GFP_KERNEL);

	if (!buffer)
		return -ENOMEM;
	file->private_data = buffer;
	return 0;
}

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	struct harbor_buffer *buffer = desc->file->private_data;

	if (vma_desc_size(desc) != buffer->size)
		return -EINVAL;

	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = buffer;
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations harbor_fops = {
	.open		= harbor_open,
	.mmap_prepare	= harbor_mmap_prepare,
};

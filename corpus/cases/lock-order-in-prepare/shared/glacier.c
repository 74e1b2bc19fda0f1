/* SPDX-License-Identifier: Apache-2.0 */
/* The inode's lock is taken shared, in an order that the file system has settled. Reduced from the shape of cluster file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct glacier;

static int glacier_mmap_prepare(struct vm_area_desc *desc)
{
	struct inode *inode = file_inode(desc->file);
	loff_t size;

	inode_lock_shared(inode);
	size = inode->i_size;
	inode_unlock_shared(inode);
	if (!size)
		return -ENODATA;
	file_accessed(desc->file);
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations glacier_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = glacier_mmap_prepare,
};

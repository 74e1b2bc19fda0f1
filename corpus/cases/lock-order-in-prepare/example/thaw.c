/* SPDX-License-Identifier: Apache-2.0 */
/* The hook waits for the inode's lock, which a write to the file holds while it faults. Reduced from the shape of disk file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct thaw;

int thaw_extend(struct inode *inode, loff_t size);

static int thaw_mmap_prepare(struct vm_area_desc *desc)
{
	struct inode *inode = file_inode(desc->file);
	int err;

	inode_lock(inode); /* ~ warning lock-order-in-prepare */
	err = thaw_extend(inode, vma_desc_size(desc));
	inode_unlock(inode);
	if (err)
		return err;
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations thaw_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = thaw_mmap_prepare,
};

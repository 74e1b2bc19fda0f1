/* SPDX-License-Identifier: Apache-2.0 */
/* The member is taken itself, in one configuration. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct icicle {
	unsigned long pfn;
};

static int icicle_mmap_prepare(struct vm_area_desc *desc)
{
	struct icicle *icicle = desc->file->private_data;
	struct inode *inode = file_inode(desc->file);

#ifdef CONFIG_ICICLE_RESIZE
	down_write(&inode->i_rwsem); /* ~ warning lock-order-in-prepare */
	icicle->pfn = inode->i_size >> PAGE_SHIFT;
	up_write(&inode->i_rwsem);
#endif
	mmap_action_remap_full(desc, icicle->pfn);
	return 0;
}

static const struct file_operations icicle_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = icicle_mmap_prepare,
};

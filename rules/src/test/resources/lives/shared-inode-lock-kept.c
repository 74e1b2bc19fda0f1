/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct d { unsigned long pfn; };

static int d_mmap_prepare(struct vm_area_desc *desc)
{
	struct d *d = desc->file->private_data;

	inode_lock_shared(file_inode(desc->file)); /* ~ error lock-held-at-return */
	if (!d->pfn)
		return -ENODEV;
	mmap_action_remap_full(desc, d->pfn);
	inode_unlock_shared(file_inode(desc->file));
	return 0;
}

static const struct file_operations d_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = d_mmap_prepare,
};

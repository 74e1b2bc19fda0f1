/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct k { unsigned long pfn; };
static void k_sync(struct address_space *mapping)
{
	inode_lock_nested(mapping->host, 1); /* ~ warning lock-order-in-prepare */
	mapping->host->i_size = 0;
	inode_unlock(mapping->host);
}

static int k_mmap_prepare(struct vm_area_desc *desc)
{
	struct k *k = desc->file->private_data;

	k_sync(desc->file->f_mapping);
	down_read(&current->mm->mmap_lock); /* ~ warning lock-order-in-prepare */
	up_read(&current->mm->mmap_lock);
	mmap_action_remap_full(desc, k->pfn);
	return 0;
}

static const struct file_operations k_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = k_mmap_prepare,
};

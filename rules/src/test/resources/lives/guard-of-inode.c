/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct l { unsigned long pfn; };

static int l_mmap_prepare(struct vm_area_desc *desc)
{
	struct l *l = desc->file->private_data;

	guard(rwsem_write)(&file_inode(desc->file)->i_rwsem); /* ~ warning lock-order-in-prepare */
	mmap_action_remap_full(desc, l->pfn);
	return 0;
}

static const struct file_operations l_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = l_mmap_prepare,
};

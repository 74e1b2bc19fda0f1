/* SPDX-License-Identifier: Apache-2.0 */
/* The file grows with every attempt to map it. Reduced from the shape of disk file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct vat;

static int vat_mmap_prepare(struct vm_area_desc *desc)
{
	struct inode *inode = file_inode(desc->file);
	loff_t end = ((loff_t)desc->pgoff << PAGE_SHIFT) + vma_desc_size(desc);

	if (end > inode->i_size)
		truncate_setsize(inode, end); /* ~ note persistent-effect-in-prepare */
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations vat_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = vat_mmap_prepare,
};

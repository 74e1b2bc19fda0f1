/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct kc { struct inode *inode; };
static int kc_revalidate(struct inode *inode, struct address_space *m) { int ret; inode_lock_shared(inode); ret = m->nrpages ? 0 : -EIO; inode_unlock_shared(inode); return ret; }

static int kc_mmap_prepare(struct vm_area_desc *desc)
{
	struct file *file = desc->file;
	struct inode *inode = file_inode(file);
	int status;

	status = generic_file_mmap_prepare(desc);
	if (!status)
		status = kc_revalidate(inode, file->f_mapping);
	return status;
}

static const struct file_operations kc_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = kc_mmap_prepare,
};

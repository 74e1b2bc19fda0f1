/* SPDX-License-Identifier: Apache-2.0 */
/* A lockdown test lists the dangerous members, but not the new one. Reduced from the shape of debug file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	const struct file_operations *real_fops;
};

int kite_locked_down(struct kite *kite, struct inode *inode)
{
	const struct file_operations *real_fops = kite->real_fops;

	if ((inode->i_mode & 07777) == 0444 &&
	    !real_fops->unlocked_ioctl &&
	    !real_fops->mmap) /* ~ warning mmap-only-test */
		return 0;

	return -EPERM;
}

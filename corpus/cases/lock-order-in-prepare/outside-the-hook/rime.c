/* SPDX-License-Identifier: Apache-2.0 */
/* An ioctl does it, and is not under the mmap lock. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/uaccess.h>

struct rime {
	unsigned long pfn;
};

long rime_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct rime *rime = file->private_data;

	guard(rwsem_write)(&file_inode(file)->i_rwsem);
	if (copy_from_user(&rime->pfn, (void __user *)arg, sizeof(rime->pfn)))
		return -EFAULT;
	return 0;
}

static int rime_mmap_prepare(struct vm_area_desc *desc)
{
	struct rime *rime = desc->file->private_data;

	mmap_action_remap_full(desc, rime->pfn);
	return 0;
}

static const struct file_operations rime_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = rime_mmap_prepare,
};

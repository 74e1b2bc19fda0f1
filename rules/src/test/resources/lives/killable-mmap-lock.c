/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct x { unsigned long pfn; };

static int x_mmap_prepare(struct vm_area_desc *desc)
{
	struct x *x = desc->file->private_data;
	int ret;

	ret = mmap_write_lock_killable(current->mm); /* ~ warning lock-order-in-prepare */
	if (ret)
		return ret;
	mmap_action_remap_full(desc, x->pfn);
	mmap_write_unlock(current->mm);
	return 0;
}

static const struct file_operations x_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = x_mmap_prepare,
};

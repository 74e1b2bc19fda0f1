/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct i { struct mutex lock; unsigned long pfn; };
static int i_begin(struct i *i) { return mutex_lock_interruptible(&i->lock); /* ~ error lock-held-at-return */ }
static void i_end(struct i *i) { mutex_unlock(&i->lock); }

static int i_mmap_prepare(struct vm_area_desc *desc)
{
	struct i *i = desc->file->private_data;
	int ret = i_begin(i);

	if (ret)
		return ret;
	if (desc->pgoff) {
		ret = -EINVAL;
		goto out;
	}
	mmap_action_remap_full(desc, i->pfn);
	i_end(i);
out:
	return ret;
}

static const struct file_operations i_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = i_mmap_prepare,
};

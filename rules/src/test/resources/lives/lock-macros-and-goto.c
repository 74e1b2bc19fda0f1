/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct f { struct mutex lock; unsigned long pfn; };
#define f_lock(f) mutex_lock(&(f)->lock)
#define f_unlock(f) mutex_unlock(&(f)->lock)
int hw_wait(struct f *f);

static int f_mmap_prepare(struct vm_area_desc *desc)
{
	struct f *f = desc->file->private_data;
	int ret;

	f_lock(f); /* ~ error lock-held-at-return */
	ret = hw_wait(f);
	if (ret < 0)
		goto err;
	mmap_action_remap_full(desc, f->pfn);
	f_unlock(f);
	return 0;
err:
	return ret;
}

static const struct file_operations f_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = f_mmap_prepare,
};

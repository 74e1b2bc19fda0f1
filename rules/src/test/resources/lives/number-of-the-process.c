/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct w { u32 __user *cfg; unsigned long pfn; };
static int w_cfg(struct w *w)
{
	u32 v;

	if (get_user(v, w->cfg)) /* ~ warning lock-order-in-prepare */
		return -EFAULT;
	return v;
}

static int w_mmap_prepare(struct vm_area_desc *desc)
{
	struct w *w = desc->file->private_data;
	int ret = w_cfg(w);

	if (ret < 0)
		return ret;
	mmap_action_remap_full(desc, w->pfn);
	return 0;
}

static const struct file_operations w_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = w_mmap_prepare,
};

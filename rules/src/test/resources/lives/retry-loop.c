/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct a { struct mutex lock; struct completion ready; bool dying; unsigned long pfn; };
static int a_wait(struct a *a)
{
	int ret;

retry:
	mutex_lock(&a->lock);
	if (a->dying) {
		mutex_unlock(&a->lock);
		return -ENODEV;
	}
	if (!a->pfn) {
		mutex_unlock(&a->lock);
		ret = wait_for_completion_killable(&a->ready);
		if (ret)
			return ret;
		goto retry;
	}
	mutex_unlock(&a->lock);
	return 0;
}

static int a_mmap_prepare(struct vm_area_desc *desc)
{
	struct a *a = desc->file->private_data;
	int ret = a_wait(a);

	if (ret)
		return ret;
	mmap_action_remap_full(desc, a->pfn);
	return 0;
}

static const struct file_operations a_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = a_mmap_prepare,
};

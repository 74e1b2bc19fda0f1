/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct kf { struct mutex lock; bool nolock; unsigned long pfn; };
int kf_hw(struct kf *kf);

static int kf_mmap_prepare(struct vm_area_desc *desc)
{
	struct kf *kf = desc->file->private_data;
	int ret;

	if (!kf->nolock)
		mutex_lock(&kf->lock);
	ret = kf_hw(kf);
	if (ret)
		goto out;
	mmap_action_remap_full(desc, kf->pfn);
out:
	if (!kf->nolock)
		mutex_unlock(&kf->lock);
	return ret;
}

static const struct file_operations kf_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = kf_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct c { struct mutex lock; unsigned long pfn; };
static int c_check(struct c *c, struct vm_area_desc *desc)
{
	mutex_lock(&c->lock); /* ~ error lock-held-at-return */
	if (!c->pfn) {
		mutex_unlock(&c->lock);
		return -ENODEV;
	}
	if (vma_desc_pages(desc) > 8)
		return -EINVAL;
	return 0;
}

static int c_mmap_prepare(struct vm_area_desc *desc)
{
	struct c *c = desc->file->private_data;
	int ret = c_check(c, desc);

	if (ret)
		return ret;
	mmap_action_remap_full(desc, c->pfn);
	mutex_unlock(&c->lock);
	return 0;
}

static const struct file_operations c_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = c_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct h { struct rw_semaphore sem; unsigned long pfn; int state; };

static int h_mmap_prepare(struct vm_area_desc *desc)
{
	struct h *h = desc->file->private_data;
	int ret = 0;

	if (!down_read_trylock(&h->sem)) /* ~ error lock-held-at-return */
		return -EBUSY;
	switch (h->state) {
	case 0:
		ret = -ENODEV;
		break;
	case 1:
		return -EBUSY;
	default:
		mmap_action_remap_full(desc, h->pfn);
	}
	up_read(&h->sem);
	return ret;
}

static const struct file_operations h_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = h_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct q { unsigned long pfn; };
static int q_do(struct q *q, struct vm_area_desc *d)
{
	void **slot = &d->private_data;

	if (*slot) /* ~ warning write-only-field-read */
		return -EBUSY;
	*slot = q;
	mmap_action_remap_full(d, q->pfn);
	return 0;
}

static int q_mmap_prepare(struct vm_area_desc *desc)
{
	return q_do(desc->file->private_data, desc);
}

static const struct file_operations q_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = q_mmap_prepare,
};

/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct ke { void *buf; struct mutex lock; unsigned long pfn; u64 tries; };
static int ke_alloc(struct ke *ke)
{
	guard(mutex)(&ke->lock);
	if (ke->buf)
		return 0;
	ke->buf = vmalloc_user(PAGE_SIZE);
	if (!ke->buf)
		return -ENOMEM;
	memset(ke->buf, 0xff, PAGE_SIZE);
	return 0;
}

static int ke_mmap_prepare(struct vm_area_desc *desc)
{
	struct ke *ke = desc->file->private_data;
	int err = ke_alloc(ke);

	if (err)
		return err;
	ke->tries++;
	mmap_action_remap_full(desc, ke->pfn);
	return 0;
}

static const struct file_operations ke_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ke_mmap_prepare,
};

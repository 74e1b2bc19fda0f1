/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct cc { unsigned long pfn; };
static bool cc_taken(const struct vm_area_desc *d) { return d->private_data != NULL; /* ~ warning write-only-field-read */ }

static int cc_mmap_prepare(struct vm_area_desc *desc)
{
	struct cc *c = desc->file->private_data;

	if (cc_taken(desc))
		return -EBUSY;
	desc->private_data = c;
	mmap_action_remap_full(desc, c->pfn);
	return 0;
}

static const struct file_operations cc_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = cc_mmap_prepare,
};

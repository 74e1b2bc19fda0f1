/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct j { unsigned long pfn; };

static int j_mmap_prepare(struct vm_area_desc *desc)
{
	struct j *j = desc->file->private_data;

	pr_debug("ops %p\n", desc->vm_ops); /* ~ warning write-only-field-read */
	mmap_action_remap_full(desc, j->pfn);
	return 0;
}

static const struct file_operations j_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = j_mmap_prepare,
};

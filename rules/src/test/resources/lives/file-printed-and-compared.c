/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct aa { unsigned long pfn; };

static int aa_mmap_prepare(struct vm_area_desc *desc)
{
	struct inode *inode = file_inode(desc->file);
	struct aa *a = inode->i_private;

	if (desc->vm_file && desc->vm_file != desc->file)
		return -EINVAL;
	pr_debug("mapping %p\n", desc->vm_file);
	mmap_action_remap_full(desc, a->pfn);
	return 0;
}

static const struct file_operations aa_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = aa_mmap_prepare,
};

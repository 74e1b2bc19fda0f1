/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
static int t_prepare(struct vm_area_desc *desc)
{
	if (desc->pgoff)
		return -EINVAL;
	mmap_action_remap_full(desc, 16);
	return 0;
}
static int t_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int ret;

	compat_set_desc_from_vma(&desc, file, vma);
	t_prepare(&desc); /* ~ error compat-misuse */
	ret = __compat_vma_mmap(&desc, vma);
	return ret;
}

static const struct file_operations t_fops = {
	.mmap = t_mmap, /* ~ note deprecated-mmap-hook */
};

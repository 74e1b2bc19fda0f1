/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
static int u_prepare(struct vm_area_desc *desc)
{
	mmap_action_remap_full(desc, 16);
	desc->action.hide_from_rmap_until_complete = true;
	return 0;
}
static int u_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int ret;

	compat_set_desc_from_vma(&desc, file, vma);
	ret = u_prepare(&desc);
	if (ret)
		return ret;
	return __compat_vma_mmap(&desc, vma); /* ~ error compat-misuse */
}

static const struct file_operations u_fops = {
	.mmap = u_mmap, /* ~ note deprecated-mmap-hook */
};

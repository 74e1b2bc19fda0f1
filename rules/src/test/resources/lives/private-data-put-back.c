/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct e { int (*prep)(struct e *e, struct vm_area_desc *d); };
static int e_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct e *e = file->private_data;
	struct vm_area_desc desc;
	int ret;

	if (!e->prep)
		return -ENODEV;
	compat_set_desc_from_vma(&desc, file, vma);
	ret = e->prep(e, &desc);
	if (ret < 0)
		goto out;
	desc.action.hide_from_rmap_until_complete = false;
	ret = __compat_vma_mmap(&desc, vma);
	if (ret)
		goto out;
	vma->vm_private_data = e;
out:
	return ret;
}

static const struct file_operations e_fops = {
	.mmap = e_mmap, /* ~ note deprecated-mmap-hook */
};

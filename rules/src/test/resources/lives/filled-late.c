/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct l { int (*prep)(struct l *l, struct vm_area_desc *d); };
static int l_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct l *l = file->private_data;
	struct vm_area_desc desc = {};
	int ret;

	ret = l->prep(l, &desc);
	if (ret)
		return ret;
	compat_set_desc_from_vma(&desc, file, vma); /* ~ error compat-misuse */
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations l_fops = {
	.mmap = l_mmap, /* ~ note deprecated-mmap-hook */
};

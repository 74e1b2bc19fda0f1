/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct i { int (*prep)(struct vm_area_desc *d); };
static int i_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct i *i = file->private_data;
	struct vm_area_desc desc;
	int ret;

	compat_set_desc_from_vma(&desc, file, vma);
	ret = i->prep(&desc);
	if (!ret)
		__compat_vma_mmap(&desc, vma); /* ~ error compat-misuse */
	return ret;
}

static const struct file_operations i_fops = {
	.mmap = i_mmap, /* ~ note deprecated-mmap-hook */
};

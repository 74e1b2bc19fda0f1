/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct s { int (*prep)(struct s *s, struct vm_area_desc *d); };
static int s_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct s *s = file->private_data;
	struct vm_area_desc desc;
	int ret;

	compat_set_desc_from_vma(&desc, file, vma);
	ret = s->prep(s, &desc);
	if (ret)
		pr_err("prep failed: %d\n", ret);
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations s_fops = {
	.mmap = s_mmap, /* ~ note deprecated-mmap-hook */
};

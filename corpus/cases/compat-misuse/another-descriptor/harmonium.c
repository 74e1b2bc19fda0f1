/* SPDX-License-Identifier: Apache-2.0 */
/* The inner hook is called on a copy, and the original is put back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harmonium {
	int (*mmap_prepare)(struct harmonium *harmonium, struct vm_area_desc *desc);
};

int harmonium_map(struct harmonium *harmonium, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	struct vm_area_desc copy;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	copy = desc;
	err = harmonium->mmap_prepare(harmonium, &copy); /* ~ error compat-misuse */
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

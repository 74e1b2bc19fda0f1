/* SPDX-License-Identifier: Apache-2.0 */
/* The inner hook hides the mapping, and the outer one does not know. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pianola {
	int (*mmap_prepare)(struct pianola *pianola, struct vm_area_desc *desc);
	unsigned long pfn;
};

static int pianola_prepare(struct pianola *pianola, struct vm_area_desc *desc)
{
	mmap_action_remap_full(desc, pianola->pfn);
	desc->action.hide_from_rmap_until_complete = true;
	return 0;
}

void pianola_set_up(struct pianola *pianola)
{
	pianola->mmap_prepare = pianola_prepare;
}

int pianola_map(struct pianola *pianola, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = pianola->mmap_prepare(pianola, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma); /* ~ error compat-misuse */
}

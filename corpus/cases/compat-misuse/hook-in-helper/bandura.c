/* SPDX-License-Identifier: Apache-2.0 */
/* A helper calls the inner hook and hands its result back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct bandura {
	unsigned long pfn;
	unsigned long pages;
};

static int bandura_prepare(struct bandura *bandura, struct vm_area_desc *desc)
{
	if (vma_desc_pages(desc) > bandura->pages)
		return -EINVAL;
	mmap_action_remap_full(desc, bandura->pfn);
	return 0;
}

int bandura_map(struct bandura *bandura, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = bandura_prepare(bandura, &desc);
	if (!err)
		err = __compat_vma_mmap(&desc, vma);
	return err;
}

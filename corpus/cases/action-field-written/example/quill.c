/* SPDX-License-Identifier: Apache-2.0 */
/* The action is filled by hand, and the protection is forgotten. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct quill {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct quill *quill = desc->file->private_data;
	if (vma_desc_size(desc) > quill->len)
		return -EINVAL;
	desc->action.type = MMAP_REMAP_PFN; /* ~ error action-field-written */
	desc->action.remap.start = desc->start; /* ~ error action-field-written */
	desc->action.remap.start_pfn = quill->pfn; /* ~ error action-field-written */
	desc->action.remap.size = vma_desc_size(desc); /* ~ error action-field-written */
	return 0;
}

static const struct file_operations quill_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= quill_mmap_prepare,
};
